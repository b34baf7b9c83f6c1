# nginx, two nodes, MySQL, RabbitMQ and Prometheus in the folder $dir, which only this machine can reach. Sourced by bin/stack.
# shellcheck shell=bash
# shellcheck disable=SC2154  # dir is set by who sources this
#
# $dir/port                  where people reach it
# $dir/settings              what the nodes are given beside the settings of the servers
# $dir/data/                 pictures, which all nodes share
# $dir/mysql/, rabbitmq/     as bin/mysql and bin/rabbitmq keep them
# $dir/nodeN/, nginx/, prometheus/    pid, ports and log of each; the second port of a node is kept inside

. bin/lib/java.sh
. bin/lib/build.sh
. bin/lib/kith.sh
. bin/lib/debian.sh
. bin/lib/processes.sh
. bin/lib/nginx.sh
. bin/lib/prometheus.sh

readonly NODES='node1 node2'
readonly PARTS="nginx $NODES rabbitmq primary replica1 replica2 prometheus"

# A node that nginx could not reach it leaves alone for fail_timeout (docker/nginx/kith/nodes.conf); many times that.
readonly PATIENCE=60

is_part() { [[ " $PARTS " = *" $1 "* ]]; }

# stack_up [--setting=value …]: the settings count when the stack is made.
stack_up() {
    use_java
    is_built || use_maven
    package
    command -v openssl >/dev/null || apt_install openssl || die "This needs openssl, which makes certificates: install it."
    [ -e "$dir/port" ] || make_stack "$@"
    echo "Starting in $dir, which takes a minute or two the first time"
    at_once mysql rabbitmq nginx
    at_once node1 node2 prometheus
    greet
}

# at_once PART…: starts what can be started at once, and shows what one said that did not.
at_once() {
    local part pids=() pid
    for part in "$@"; do
        stack_start "$part" >"$dir/$part.up" 2>&1 &
        pids+=("$part=$!")
    done
    for pid in "${pids[@]}"; do
        wait "${pid#*=}" || give_up "$dir/${pid%=*}.up" "${pid%=*} did not start"
    done
}

# The port comes last: what was begun and not finished is made anew.
make_stack() {
    local port=${PORT:-8443} part nodes ports
    ! listens "$port" || die "Port $port is taken: choose another with PORT=… bin/stack up."
    chmod go= "$dir"
    mkdir -p "$dir/data" "$dir/nginx" "$dir/prometheus"
    printf '%s\n' ${@+"$@"} >"$dir/settings"
    read -ra ports <<<"$(free_ports 6)"
    for part in $NODES; do
        mkdir -p "$dir/$part"
        echo "${ports[@]:0:2}" >"$dir/$part/port"
        ports=("${ports[@]:2}")
    done
    echo "$port" >"$dir/nginx/port"
    echo "${ports[0]}" >"$dir/prometheus/port"
    read -ra nodes <<<"$(each_node 1)"
    make_nginx "$dir/nginx" "$port" "${ports[1]}" "${nodes[@]}"
    echo "$port" >"$dir/port"
}

# each_node 1|2: name=port of every node, the port where people reach it or the one inside.
each_node() {
    local node
    for node in $NODES; do
        printf '%s ' "$node=$(cut -d ' ' -f "$1" "$dir/$node/port")"
    done
}

stack_start() {
    case $1 in
        mysql) bin/mysql up "$dir/mysql" ;;
        rabbitmq) bin/rabbitmq up "$dir/rabbitmq" ;;
        primary | replica*) bin/mysql start "$dir/mysql" "$1" ;;
        *) if is_running "$1"; then stack_thaw "$1"; else "start_${1%[0-9]}" "$dir/$1"; fi ;;
    esac
}

# start_node AT: returns when it takes requests. The first one makes the demo cast, unless the settings have a word on it.
start_node() {
    local at=$1 port inside line settings=()
    use_java
    read -r port inside <"$at/port"
    if [ "${at##*/}" = node1 ] && ! grep -q '^--kith.demo=' "$dir/settings"; then
        settings=(--kith.demo=true)
    fi
    while read -r line; do
        [ -z "$line" ] || settings+=("$line")
    done <"$dir/settings"
    in_background "$at/pid" "$at/kith.log" "$JAVA_HOME/bin/java" @bin/lib/kith.options -jar "$UNPACKED/kith.jar" \
        --server.address=127.0.0.1 --server.port="$port" \
        --management.server.address=127.0.0.1 --management.server.port="$inside" \
        --kith.node="${at##*/}" --kith.data="$dir/data" --kith.proxies=127.0.0.1 \
        --kith.base-url="https://localhost:$(<"$dir/port")" \
        --spring.config.additional-location="file:$dir/mysql/kith.properties,file:$dir/rabbitmq/kith.properties" \
        ${settings[@]+"${settings[@]}"}
    kith_pid=$(<"$at/pid")
    wait_for_kith "$inside" "$at/kith.log" /actuator/health/readiness 300
}

# Where everybody is may have changed since the last time.
start_prometheus() {
    local nodes
    read -ra nodes <<<"$(each_node 2)"
    make_prometheus "$1" "$(<"$1/port")" "$(cut -d ' ' -f 2 "$dir/rabbitmq/ports")" "${nodes[@]}"
    run_prometheus "$1"
}

stack_down() {
    local part
    for part in nginx $NODES prometheus; do
        ! is_running "$part" || signal "$part" TERM CONT
    done
    for part in nginx $NODES prometheus; do
        wait_until_gone "$part"
    done
    bin/rabbitmq down "$dir/rabbitmq"
    bin/mysql down "$dir/mysql"
}

stack_stop() { act stop "$1" TERM CONT && wait_until_gone "$1"; }

stack_kill() { act kill "$1" KILL && wait_until_gone "$1"; }

stack_freeze() { act freeze "$1" STOP; }

stack_thaw() { act thaw "$1" CONT; }

# act VERB PART SIGNAL…: who has a script of their own is left to it.
act() {
    case $2 in
        rabbitmq) bin/rabbitmq "$1" "$dir/rabbitmq" ;;
        primary | replica*) bin/mysql "$1" "$dir/mysql" "$2" ;;
        *) signal "${@:2}" ;;
    esac
}

# One node after the other, as for an update: the next one goes when nginx asks the last one again.
stack_roll() {
    local node
    for node in $NODES; do
        stack_stop "$node"
        stack_start "$node"
        wait_for_nginx "$node"
        echo "$node is back"
    done
}

# Until it has answered nginx: before, whoever comes from the next node that stops would find none.
wait_for_nginx() {
    local latest=$((SECONDS + PATIENCE))
    until answers_nginx "$1"; do
        [ "$SECONDS" -lt "$latest" ] || die "nginx does not ask $1 again, which is up."
        sleep 0.2
    done
}

# Asked as one of its members would be.
answers_nginx() {
    printf '%s\r\n' 'GET /alive HTTP/1.1' 'Host: localhost' "Cookie: kith_route=$1" 'Connection: close' '' |
        openssl s_client -quiet -connect "127.0.0.1:$(<"$dir/port")" -servername localhost 2>/dev/null |
        tr -d '\r' | grep -ix "kith-node: $1" >/dev/null
}

# signal PART SIGNAL…: to all its processes.
signal() {
    is_running "$1" || die "$1 is not running."
    send "-$(<"$dir/$1/pid")" "${@:2}"
}

# (nginx writes its title over the words that it was started with.)
is_running() {
    case $1 in
        nginx) runs "$dir/nginx/pid" nginx ;;
        prometheus) runs "$dir/prometheus/pid" "--config.file=$dir/prometheus/prometheus.yml " ;;
        node*) runs "$dir/$1/pid" "--server.port=$(cut -d ' ' -f 1 "$dir/$1/port") " ;;
        *) return 1 ;;
    esac
}

wait_until_gone() { until_not "$1 did not end within a minute; see $dir/$1/." is_running "$1"; }

stack_status() {
    local part state
    for part in nginx $NODES prometheus; do
        state='is down'
        ! is_running "$part" || state=$(how_it_is "$(<"$dir/$part/pid")")
        echo "$part 127.0.0.1:$(cut -d ' ' -f 1 "$dir/$part/port") $state"
    done
    bin/rabbitmq status "$dir/rabbitmq"
    bin/mysql status "$dir/mysql"
}

greet() {
    cat <<END

Kith is at https://localhost:$(<"$dir/port"), on two nodes; Prometheus at http://localhost:$(<"$dir/prometheus/port").
Sign in as alice, bob, carol, dan, mo (moderator) or ada (administrator) with the password "welcome to kith".
The browser warns of a certificate that it does not know, unless it trusts $dir/nginx/authority/ca.pem.
Logs: $dir/node1/kith.log, node2/kith.log, nginx/access.log, nginx/nginx.log, prometheus/prometheus.log,
      rabbitmq/rabbitmq.log, mysql/primary/error.log
Do it harm: bin/stack kill node1, freeze node2, kill rabbitmq, kill primary; bin/stack start brings each back.
bin/stack down ends it.
END
}
