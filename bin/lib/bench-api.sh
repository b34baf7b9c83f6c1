# What calls of the API cost on the packaged program with the embedded database and the demo cast, against a call that
# does nothing: bin/bench api. Sourced by bin/bench.
# shellcheck shell=bash

readonly TESTS=src/test/java/app/kith/bench PORT=${PORT:-18080}
[ $# = 1 ] || die "bin/bench api takes no options."
[ -r /proc/self/stat ] || die "bin/bench reads /proc, so it measures on Linux only."
! is_taken "$PORT" || die "Port $PORT is taken: choose another with PORT=… bin/bench api."
use_java
use_maven
package

work=$(mktemp -d)
kith_pid='' bench_pid=''
end() {
    local pid
    for pid in $bench_pid $kith_pid; do
        kill "$pid" 2>/dev/null || true
        wait "$pid" 2>/dev/null || true
    done
    rm -rf "$work"
}
trap end EXIT
trap exit INT TERM

start() {
    start_kith "$PORT" "$work/data" "$work/log" --server.address=127.0.0.1 --kith.limits.enabled=false
    wait_for_kith "$PORT" "$work/log" /actuator/health/readiness 180
}

echo "Making the demo data first, so that the memory is that of a server and not of a birth."
start
kill "$kith_pid"
wait "$kith_pid" || true
start

# The few classes of the tests that this needs, against the program as it is packaged.
"$JAVA_HOME/bin/javac" -proc:none -nowarn -d "$work/classes" --class-path "$UNPACKED/kith.jar" "$TESTS"/*.java
"$JAVA_HOME/bin/java" -XX:+UseSerialGC -Xmx128m --class-path "$work/classes:$UNPACKED/kith.jar" \
    app.kith.bench.ApiBench "$PORT" "$kith_pid" bench/api.json "$(machine)" &
bench_pid=$!
wait "$bench_pid"
