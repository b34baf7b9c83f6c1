# Start-up, idle memory and processor time of the packaged program with the demo cast, three runs. Sourced by bin/bench.
# shellcheck shell=bash

readonly RUNS=3 IDLE_SECONDS=20 PORT=${PORT:-18080}
[ -r /proc/self/stat ] || die "bin/bench reads /proc, so it measures on Linux only."
! is_taken "$PORT" || die "Port $PORT is taken: choose another with PORT=… bin/bench start."
use_java
use_maven
package

work=$(mktemp -d)
kith_pid=
trap 'kill "$kith_pid" 2>/dev/null || true; rm -rf "$work"' EXIT

millis() { date +%s%3N; }

rss_mb() { awk '/^VmRSS/ { printf "%d", $2 / 1024 }' "/proc/$kith_pid/status"; }

cpu_ms() { awk -v tick="$(getconf CLK_TCK)" '{ sub(/.*\) /, ""); print ($12 + $13) * 1000 / tick }' "/proc/$kith_pid/stat"; }

stop_kith() {
    kill "$kith_pid"
    wait "$kith_pid" || true
}

# One run: "ms to the first page, ms of CPU until then, MB idle, ms of CPU while idle".
measure() {
    local began first cpu
    began=$(millis)
    start_kith "$PORT" "$work/data" "$work/log"
    wait_for_kith "$PORT" "$work/log" /login 120
    first=$(($(millis) - began))
    cpu=$(cpu_ms)
    sleep "$IDLE_SECONDS"
    row="$first $cpu $(rss_mb) $(($(cpu_ms) - cpu))"
    stop_kith
}

echo "Making the demo data first, so that the runs measure a start and not a birth."
start_kith "$PORT" "$work/data" "$work/log"
wait_for_kith "$PORT" "$work/log" /actuator/health/readiness 180
stop_kith

line='%-5s %14s %14s %12s %14s\n'
# shellcheck disable=SC2059
printf "$line" run 'first page ms' 'cpu ms' 'idle MB' 'idle cpu ms'
rows=()
for run in $(seq "$RUNS"); do
    measure
    rows+=("$row")
    # shellcheck disable=SC2059,SC2086
    printf "$line" "$run" $row
done

mkdir -p bench
{
    printf '{\n  "machine": %s,\n  "idle_seconds": %d,\n  "runs": [\n' "$(machine)" "$IDLE_SECONDS"
    printf '%s\n' "${rows[@]}" |
        awk '{ printf "%s    {\"first_page_ms\": %d, \"cpu_ms\": %d, \"idle_mb\": %d, \"idle_cpu_ms\": %d}", (NR > 1 ? ",\n" : ""), $1, $2, $3, $4 }'
    printf '\n  ]\n}\n'
} >bench/start.json
echo "Written to bench/start.json"
