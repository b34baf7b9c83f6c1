# Finds Prometheus, or fetches it from Debian, and starts it with the files of docker/prometheus. Sourced by bin/lib/stack.sh.
# shellcheck shell=bash

# Sets PROMETHEUS.
use_prometheus() {
    PROMETHEUS=${KITH_PROMETHEUS:-$(command -v prometheus || true)}
    [ -z "$PROMETHEUS" ] || return 0
    if ! cached 'prometheus-*' >/dev/null; then
        can_fetch ||
            die "This needs Prometheus: install it, or name it in KITH_PROMETHEUS. (On Debian it would be fetched by itself.)"
        fetch Prometheus arrange_prometheus prometheus
    fi
    PROMETHEUS=$(cached 'prometheus-*')/bin/prometheus
}

# arrange_prometheus FROM TO
arrange_prometheus() {
    mkdir "$2/sbin"
    mv "$1/usr/bin/prometheus" "$2/sbin/"
    mv "$1/usr/share/doc" "$2/doc"
    # shellcheck disable=SC2016
    wrapper "$2/bin/prometheus" "$(with_libraries '$home' "$2")" '"$home/sbin/prometheus" "$@"'
    echo "prometheus-$("$2/bin/prometheus" --version | sed -n 's/^prometheus, version \([0-9.]*\).*/\1/p')"
}

# make_prometheus AT PORT RABBITMQ-PORT NAME=PORT…: a copy of the files with the addresses of this machine in it.
make_prometheus() {
    local at=$1 node names=()
    mkdir -p "$at/targets"
    cp docker/prometheus/*.yml "$at/"
    for node in "${@:4}"; do
        names+=(-e "s/${node%=*}:8081/127.0.0.1:${node#*=}/")
    done
    sed -n "${names[@]}" -e '/127\.0\.0\.1/p' docker/prometheus/targets/kith.yml |
        sed '1i - targets:' >"$at/targets/kith.yml"
    sed "s/rabbitmq:15692/127.0.0.1:$3/" docker/prometheus/targets/rabbitmq.yml >"$at/targets/rabbitmq.yml"
    sed "s/prometheus:9090/127.0.0.1:$2/" docker/prometheus/targets/prometheus.yml >"$at/targets/prometheus.yml"
}

# run_prometheus AT
run_prometheus() {
    use_prometheus
    in_background "$1/pid" "$1/prometheus.log" env GOMEMLIMIT=150MiB "$PROMETHEUS" --config.file="$1/prometheus.yml" \
        --storage.tsdb.path="$1/data" --storage.tsdb.retention.time=15d --web.listen-address="127.0.0.1:$(<"$1/port")"
    until_listens "$(<"$1/port")" "$1/pid" || give_up "$1/prometheus.log" "Prometheus did not start"
}
