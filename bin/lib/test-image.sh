#!/usr/bin/env bash
# Does what the image's build does, in a folder, and what a container does with it: starts it as the Dockerfile says, asks how it is, ends it: bin/lib/test-image.sh DIR [--setting=value…]
set -euo pipefail
. "$(dirname "$0")/house.sh"
. bin/lib/kith.sh

readonly PATIENCE_S=300

dir=$1 pid=
trap '[ -z "$pid" ] || kill -KILL "$pid" 2>/dev/null || true' EXIT

# instruction NAME: the words of one line of the Dockerfile, with this folder in place of the container's.
instruction() {
    sed -n "s/^ *$1 \[\(.*\)\]$/\1/p" docker/Dockerfile | tr -d '",' | sed "s#/opt/kith#$dir#g; s#:8081/#:$inside/#"
}

# Ports that nobody listens on, below those that the system gives to whoever connects.
free_port() {
    local port
    while port=$((20000 + RANDOM % 12000)) && is_taken "$port"; do :; done
    echo "$port"
}

# As in a container with a gigabyte. A cache that does not fit would be left aside without a word: here it has to.
start() {
    local words
    read -ra words <<<"$(instruction ENTRYPOINT)"
    (cd "$dir" && exec env JAVA_TOOL_OPTIONS=-XX:MaxRAM=1g KITH_DATA="$dir/data" MANAGEMENT_SERVER_PORT="$inside" MANAGEMENT_SERVER_ADDRESS=127.0.0.1 \
        "${words[0]}" -XX:AOTMode=on "${words[@]:1}" --server.address=127.0.0.1 --server.port="$outside" "$@") \
        >"$dir/log" 2>&1 &
    pid=$!
}

is_well() {
    local words
    read -ra words <<<"$(instruction CMD)"
    (cd "$dir" && "${words[@]}" >/dev/null)
}

rm -rf "$dir"
mkdir -p "$dir"
dir=$(cd "$dir" && pwd)
docker/image/build.sh "$dir"
inside=$(free_port) outside=$(free_port)
started=$SECONDS
start "${@:2}"
until answers "$inside" /actuator/health/readiness; do
    if ! kill -0 "$pid" 2>/dev/null || [ $((SECONDS - started)) -ge $PATIENCE_S ]; then
        tail -n 40 "$dir/log" >&2
        die "The image's program did not start; the end of its log is above."
    fi
    sleep 0.2
done
echo "The image's program was ready after $((SECONDS - started)) s, in $(($(ps -o rss= -p "$pid") / 1024)) MB of memory;" \
    "its folder has $(du -sm "$dir" | cut -f 1) MB."
is_well || die "The image's own question for its health says no."
answers "$inside" /actuator/prometheus || die "There are no figures on the port for management."
answers "$outside" /actuator/prometheus && die "Figures can be read on the port for people."
kill "$pid"
wait "$pid" || [ $? = 143 ] || die "It did not end well; see $dir/log."
pid=
! is_well || die "The image's own question for its health says yes to nobody."
rm -rf "$dir"
