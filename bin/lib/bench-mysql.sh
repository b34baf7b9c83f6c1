# Reads, kills and outages on a MySQL primary with two replicas of its own: bin/bench mysql [reads|kill|outage …]
# [--reads=N] [--rounds=N]. Sourced by bin/bench.
# shellcheck shell=bash

readonly TESTS=src/test/java/app/kith/platform/persistence

for word in "${@:2}"; do
    [[ $word =~ ^(reads|kill|outage|--(reads|rounds)=[1-9][0-9]*)$ ]] ||
        die "bin/bench mysql does not know '$word': parts are reads, kill and outage; --reads=N, --rounds=N make it small."
done
[ -r /proc/meminfo ] || die "bin/bench reads /proc, so it measures on Linux only."
use_java
use_maven
package

work=$(mktemp -d)
bench_pid=
end() {
    if [ -n "$bench_pid" ]; then
        kill "$bench_pid" 2>/dev/null || true
        wait "$bench_pid" 2>/dev/null || true
    fi
    [ ! -e "$work/mysql/kith.properties" ] || bin/mysql down "$work/mysql" || true
    rm -rf "$work"
}
trap end EXIT
trap exit INT TERM

# The few classes of the tests that this needs, against the program as it is packaged.
"$JAVA_HOME/bin/javac" -proc:none -nowarn -d "$work/classes" --class-path "$UNPACKED/kith.jar" \
    "$TESTS"/{Bench,Figures,Journal,KillBench,Load,Node,OutageBench,ReadsBench,Stage,Trio}.java
"$JAVA_HOME/bin/java" --class-path "$work/classes:src/test/resources:$UNPACKED/kith.jar" \
    app.kith.platform.persistence.Bench "$work/mysql" bench/mysql.json "$(machine)" "${@:2}" &
bench_pid=$!
wait "$bench_pid"
