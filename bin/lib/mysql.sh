# A primary and two replicas of MySQL in the folder $dir. Sourced by what has called use_mysqld.
# shellcheck shell=bash
# shellcheck disable=SC2154  # dir is set by who sources this
#
# $dir/kith.properties     the settings for Kith, with the passwords
# $dir/ca/                 who signs the servers' certificates
# $dir/NAME/               mysqld.pid, port, error.log, data/, keyring, certificates of one server

. bin/lib/processes.sh
. bin/lib/mysql-make.sh
. bin/lib/mysql-roles.sh

readonly SERVERS='primary replica1 replica2'

# What a trial on one machine can do with less of than a real host: memory, threads, room for the redo log.
readonly SMALL=(
    --innodb-buffer-pool-size="${KITH_MYSQL_POOL:-128M}" --innodb-redo-log-capacity=128M --innodb-log-buffer-size=8M
    --innodb-read-io-threads=1 --innodb-write-io-threads=1 --innodb-purge-threads=1
    --max-connections=200 --table-open-cache=1000 --table-definition-cache=800
    --performance-schema-digests-size=200 --performance-schema-max-digest-length=256
    --performance-schema-max-thread-instances=200 --performance-schema-accounts-size=20
    --performance-schema-users-size=20 --performance-schema-hosts-size=20
    --performance-schema-events-statements-history-long-size=10
)

is_server() { [[ " $SERVERS " = *" $1 "* ]]; }

# setting NAME [FILE]
setting() { sed -n "s/^kith\.mysql\.$1=//p" "${2:-$dir/kith.properties}"; }

port_of() { cat "$dir/$1/port"; }

# Makes what is not there, starts what is down, and ends with a primary that takes writes and two that follow it.
mysql_up() {
    local new=no
    if [ ! -e "$dir/kith.properties" ]; then
        new=yes
        make_servers
    fi
    start_all
    appoint
    # The rest is encrypted from the start; this needs a server that runs, and replicates.
    [ $new = no ] || query primary --execute "alter tablespace mysql encryption = 'Y'"
    mysql_status
}

start_all() {
    local name pids=() pid
    # Ctrl-C waits for the few seconds: a server that has not written its number yet could not be found and ended.
    trap '' INT TERM
    for name in $SERVERS; do
        mysql_start "$name" &
        pids+=($!)
    done
    for pid in "${pids[@]}"; do
        wait "$pid" || die "Not all servers in $dir started."
    done
    trap - INT TERM
}

# Starts one server, also after a crash; returns when it answers.
mysql_start() {
    local at=$dir/$1 id=1 name
    if is_running "$1"; then
        mysql_thaw "$1"
        return
    fi
    for name in $SERVERS; do
        [ "$name" != "$1" ] || break
        id=$((id + 1))
    done
    # Left by a crash; the number in it may be another process by now, and MySQL would take it for itself.
    rm -f "$at/mysqld.pid" "$at/data/mysqld.sock.lock"
    printf '{"path": "%s", "read_only": false}\n' "$at/keyring" >"$at/data/component_keyring_file.cnf"
    "$MYSQL_HOME/bin/mysqld" --defaults-file=docker/mysql/kith.cnf --user="$(id -un)" --daemonize \
        --server-id="$id" --bind-address=127.0.0.1 --port="$(port_of "$1")" --report-host=127.0.0.1 \
        --datadir="$at/data" --pid-file="$at/mysqld.pid" --log-error="$at/error.log" \
        --ssl-ca="$at/ca.pem" --ssl-cert="$at/server-cert.pem" --ssl-key="$at/server-key.pem" \
        --clone-ssl-ca="$at/ca.pem" "${SMALL[@]}" 2>/dev/null ||
        give_up "$at/error.log" "The server $1 did not start"
}

mysql_down() {
    local name
    for name in $SERVERS; do
        ! is_running "$name" || signal "$name" TERM CONT
    done
    for name in $SERVERS; do
        wait_until_gone "$name"
    done
}

mysql_stop() { signal "$1" TERM CONT && wait_until_gone "$1"; }

mysql_kill() { signal "$1" KILL && wait_until_gone "$1"; }

mysql_freeze() { signal "$1" STOP; }

mysql_thaw() { signal "$1" CONT; }

# signal NAME SIGNAL…
signal() {
    is_running "$1" || die "The server $1 is not running."
    send "$(<"$dir/$1/mysqld.pid")" "${@:2}"
}

is_running() { runs "$dir/$1/mysqld.pid" "--datadir=$dir/$1/data "; }

wait_until_gone() {
    until_not "The server $1 did not end within a minute; see $dir/$1/error.log." is_running "$1"
}
