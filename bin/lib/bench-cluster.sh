# Harm done to a whole deployment under load: bin/bench cluster [FAULT … | control] [--rate=N] [--members=N]. Sourced by bin/bench.
# shellcheck shell=bash

. bin/lib/browser.sh

readonly FAULTS='none node-killed node-frozen rolling nginx-killed replica-killed primary-killed packets-lost
    clock-wrong broker-killed'
rate=60 members=300 faults=() what=all
for word in "${@:2}"; do
    case $word in
        --rate=*) rate=${word#*=} ;;
        --members=*) members=${word#*=} ;;
        control) what=control ;;
        *)
            # shellcheck disable=SC2086  # a list of words
            printf '%s\n' $FAULTS | grep -qxF -- "$word" || die "bin/bench cluster does not know '$word':" $FAULTS
            faults+=("$word") what=faults
            ;;
    esac
done
[[ $rate =~ ^[1-9][0-9]{0,3}$ && $members =~ ^[1-9][0-9]{0,3}$ ]] || die "--rate and --members are numbers below 10,000."

# What makes a program believe in another time.
faketime() { echo /usr/lib/"$(uname -m)"-linux-gnu/faketime/libfaketime.so.1; }

# Packets are lost in a network of our own, where no port is anybody else's; so all that is fetched is fetched before.
if [ "${KITH_NETWORK:-}" != own ]; then
    command -v iptables >/dev/null || apt_install iptables iproute2 || die "This needs iptables and ip."
    [ -e "$(faketime)" ] || apt_install libfaketime || die "This needs libfaketime."
    use_java
    use_maven
    package
    maven --quiet --file load package
    exec unshare --net --map-root-user env KITH_NETWORK=own "$0" "$@"
fi
ip link set lo up
use_java
use_browser

work=$(mktemp -d)
bench_pid=''
end() {
    [ -z "$bench_pid" ] || { kill "$bench_pid" 2>/dev/null && wait "$bench_pid"; } || true
    [ ! -e "$work/stack/port" ] || bin/stack down "$work/stack" || true
    rm -rf "$work"
}
trap end EXIT
trap exit INT TERM

# play RESULTS SETTING FAULT…: on a deployment of its own.
play() {
    local ports
    rm -rf "$work/stack"
    bin/stack up "$work/stack" --kith.limits.enabled=false "$2"
    ports=$(cat "$work"/stack/mysql/*/port | paste -sd, -)
    "$JAVA_HOME/bin/java" -XX:+UseSerialGC -Xmx256m -Dkith.load.control="${control:-false}" \
        -Dkith.load.database-ports="$ports" -Dkith.load.faketime="$(faketime)" \
        --class-path "load/target/classes:load/target/dependency/*" app.kith.load.ClusterBench "$work" "$work/stack" \
        "https://localhost:$(<"$work/stack/port")" "$rate" "$members" "$1" "$(machine)" "${@:3}" &
    bench_pid=$!
    wait "$bench_pid"
    bench_pid=''
    bin/stack down "$work/stack"
}

[ $what = control ] || play bench/cluster.json --kith.rabbitmq.confirms=true ${faults[@]+"${faults[@]}"}
[ $what = faults ] || control=true play bench/cluster-control.json --kith.rabbitmq.confirms=false broker-killed
