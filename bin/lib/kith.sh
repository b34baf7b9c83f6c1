# Starts the packaged program in the background and waits until it answers. Sourced, not run.
# shellcheck shell=bash

is_taken() {
    (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null
}

# Asks http://127.0.0.1:PORT/PATH; true when the answer is 200.
answers() {
    (
        exec 3<>"/dev/tcp/127.0.0.1/$1" || exit
        printf 'GET %s HTTP/1.0\r\nHost: localhost\r\n\r\n' "$2" >&3
        head -n 1 <&3 | grep -q ' 200'
    ) 2>/dev/null
}

# start_kith PORT DATA LOG [--setting=value…]: sets kith_pid.
start_kith() {
    "$JAVA_HOME/bin/java" @bin/lib/kith.options -jar "$UNPACKED/kith.jar" \
        --server.port="$1" --kith.data="$2" --kith.demo=true "${@:4}" >"$3" 2>&1 &
    kith_pid=$!
}

# wait_for_kith PORT LOG PATH SECONDS: returns when PATH answers; else shows the end of the log and gives up.
wait_for_kith() {
    local until=$((SECONDS + $4))
    until answers "$1" "$3"; do
        if ! kill -0 "$kith_pid" 2>/dev/null || [ "$SECONDS" -ge "$until" ]; then
            tail -n 40 "$2" >&2
            kill "$kith_pid" 2>/dev/null || true
            die "Kith did not start within $4 seconds; the end of its log is above, all of it in $2."
        fi
        sleep 0.2
    done
}
