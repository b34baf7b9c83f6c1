# Describes the machine that something was measured on. Sourced by what has called use_java.
# shellcheck shell=bash

machine() {
    printf '{"cores": %d, "processor": "%s", "memory_mb": %d, "system": "%s", "java": "%s", "commit": "%s"}' \
        "$(nproc)" "$(sed -n 's/^model name.*: //p' /proc/cpuinfo | head -n 1)" \
        "$(awk '/^MemTotal/ { print int($2 / 1024) }' /proc/meminfo)" "$(uname -sr)" \
        "$(sed -n 's/^JAVA_RUNTIME_VERSION="\(.*\)"/\1/p' "$JAVA_HOME/release")" \
        "$(git describe --always --dirty 2>/dev/null || echo unknown)"
}
