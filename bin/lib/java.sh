# Finds a JDK 25 and Maven 3.8 or newer. Sourced, not run.
# shellcheck shell=bash

is_jdk_25() {
    [ -x "$1/bin/javac" ] && grep -q '^JAVA_VERSION="25' "$1/release" 2>/dev/null
}

java_homes() {
    echo "${JAVA_HOME:-}"
    dirname "$(dirname "$(readlink -f "$(command -v javac)" 2>/dev/null)")"
    printf '%s\n' /usr/lib/jvm/* "$HOME"/.sdkman/candidates/java/* /Library/Java/JavaVirtualMachines/*/Contents/Home
    [ ! -x /usr/libexec/java_home ] || /usr/libexec/java_home -v 25 2>/dev/null
}

find_java() {
    local home
    while read -r home; do
        if is_jdk_25 "$home"; then
            export JAVA_HOME=$home
            return
        fi
    done < <(java_homes)
    return 1
}

use_java() {
    find_java || { apt_install openjdk-25-jdk-headless && find_java; } ||
        die "Kith needs a JDK 25: install openjdk-25-jdk-headless where your distribution has it" \
            "(Debian 12 does not), else Eclipse Temurin 25, and point JAVA_HOME at it."
}

maven_fits() {
    local version
    version=$(mvn --version 2>/dev/null | sed -n 's/.*Apache Maven \([0-9.]*\).*/\1/p')
    [ "$(printf '%s\n' 3.8 "$version" | sort -V | head -n 1)" = 3.8 ]
}

use_maven() {
    maven_fits || { apt_install maven && maven_fits; } ||
        die "Kith needs Maven 3.8 or newer: install it (Debian, Ubuntu: apt install maven; macOS: brew install maven)."
}

maven() {
    mvn --batch-mode --no-transfer-progress "$@"
}
