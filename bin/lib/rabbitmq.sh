# One RabbitMQ in the folder $dir, which only this machine can reach. Sourced by bin/rabbitmq.
# shellcheck shell=bash
# shellcheck disable=SC2154  # dir is set by who sources this
#
# $dir/kith.properties     the settings for Kith, with the password
# $dir/rabbitmq.conf       what differs from docker/rabbitmq/rabbitmq.conf: ports, password, less memory
# $dir/ports               of AMQP, of the figures for Prometheus, of Erlang and of its list of names (epmd)
# $dir/rabbitmq.log, $dir/pid, $dir/epmd.pid, $dir/data/

. bin/lib/processes.sh

rabbitmq_up() {
    [ -e "$dir/kith.properties" ] || make_rabbitmq
    rabbitmq_start
    rabbitmq_status
}

# The settings come last: what was begun and not finished is made anew.
make_rabbitmq() {
    local ports password
    read -ra ports <<<"$(free_ports 4)"
    password=$(openssl rand -hex 16)
    chmod go= "$dir"
    echo "${ports[*]}" >"$dir/ports"
    cat >"$dir/rabbitmq.conf" <<END
default_pass = $password
listeners.tcp.default = 127.0.0.1:${ports[0]}
prometheus.tcp.ip = 127.0.0.1
prometheus.tcp.port = ${ports[1]}
vm_memory_high_watermark.absolute = 256MiB
disk_free_limit.absolute = 50MB
END
    cat >"$dir/kith.properties" <<END
kith.cluster=rabbitmq
kith.rabbitmq.address=127.0.0.1:${ports[0]}
kith.rabbitmq.user=kith
kith.rabbitmq.password=$password
END
}

# Returns when it takes connections, also after a crash.
rabbitmq_start() {
    local erlang amqp figures distribution names
    if is_running; then
        rabbitmq_thaw
        return
    fi
    read -r amqp figures distribution names <"$dir/ports"
    use_erlang
    runs "$dir/epmd.pid" "-port $names " ||
        in_background "$dir/epmd.pid" "$dir/rabbitmq.log" epmd -port "$names" -address 127.0.0.1
    in_background "$dir/pid" "$dir/rabbitmq.log" "${erlang[@]}" RUNNING_UNDER_SYSTEMD=true \
        RABBITMQ_CONFIG_FILE="$PWD/docker/rabbitmq/rabbitmq.conf" RABBITMQ_CONFIG_FILES="$dir/rabbitmq.conf" \
        RABBITMQ_ENABLED_PLUGINS_FILE="$PWD/docker/rabbitmq/enabled_plugins" \
        RABBITMQ_MNESIA_BASE="$dir/data" RABBITMQ_LOG_BASE="$dir" RABBITMQ_PID_FILE="$dir/data/pid" \
        RABBITMQ_DIST_PORT="$distribution" \
        RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS="+S 2:2 +SDcpu 1:1 +SDio 2 +stbt u -kith $dir/" \
        "$RABBITMQ_HOME/sbin/rabbitmq-server"
    until_listens "$amqp" "$dir/pid" || give_up "$dir/rabbitmq.log" "RabbitMQ did not start"
}

# Sets erlang: what every Erlang here is started with. Left to itself it keeps one list of names for the whole
# machine, which would outlive us and listen to everybody.
use_erlang() {
    use_rabbitmq
    erlang=(env HOME="$dir" RABBITMQ_NODENAME=kith@localhost ERL_EPMD_ADDRESS=127.0.0.1
        ERL_EPMD_PORT="$(cut -d ' ' -f 4 "$dir/ports")"
        ERL_ZFLAGS="-start_epmd false -kernel inet_dist_use_interface {127,0,0,1}")
}

# What RabbitMQ's own command says and does, as in: bin/rabbitmq ctl DIR list_queues name messages
rabbitmq_ctl() {
    local erlang
    is_running || die "RabbitMQ is not running."
    use_erlang
    "${erlang[@]}" "$RABBITMQ_HOME/sbin/rabbitmqctl" --quiet "$@"
}

rabbitmq_down() {
    ! is_running || rabbitmq_stop
    ! runs "$dir/epmd.pid" "-port $(cut -d ' ' -f 4 "$dir/ports") " || send "$(<"$dir/epmd.pid")" TERM
}

rabbitmq_stop() { signal TERM CONT && wait_until_gone; }

rabbitmq_kill() { signal KILL && wait_until_gone; }

rabbitmq_freeze() { signal STOP; }

rabbitmq_thaw() { signal CONT; }

rabbitmq_status() {
    local amqp figures state='is down'
    read -r amqp figures _ <"$dir/ports"
    ! is_running || state=$(how_it_is "$(<"$dir/pid")")
    echo "rabbitmq 127.0.0.1:$amqp $state; figures: http://127.0.0.1:$figures/metrics"
}

signal() {
    is_running || die "RabbitMQ is not running."
    send "$(<"$dir/pid")" "$@"
}

is_running() { runs "$dir/pid" "-kith $dir/ "; }

wait_until_gone() { until_not "RabbitMQ did not end within a minute; see $dir/rabbitmq.log." is_running; }
