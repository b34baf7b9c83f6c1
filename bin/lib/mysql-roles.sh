# Who is the primary, who follows whom, and how that changes. Sourced by bin/lib/mysql.sh.
# shellcheck shell=bash
# shellcheck disable=SC2154  # dir is set by who sources this

# Runs SQL as root on one server, through the socket, whose path may be longer than a socket's name can be.
query() {
    (cd "$dir/$1/data" && "$MYSQL_HOME/bin/mysql" --no-defaults --user=root --socket=mysqld.sock \
        --connect-timeout=5 --batch --raw --skip-column-names "${@:2}")
}

mysql_sql() {
    (cd "$dir/$1/data" && exec "$MYSQL_HOME/bin/mysql" --no-defaults --user=root --socket=mysqld.sock)
}

takes_writes() {
    [ "$(query "$1" --execute 'select @@read_only or @@super_read_only or @@offline_mode' 2>/dev/null)" = 0 ]
}

executed() { query "$1" --execute "select replace(@@gtid_executed, '\n', '')"; }

# knows_all A B: true when A has every transaction that B has.
knows_all() { [ "$(query "$1" --execute "select gtid_subset('$(executed "$2")', @@gtid_executed)")" = 1 ]; }

source_of() {
    query "$1" --execute "select port from performance_schema.replication_connection_configuration where host <> ''"
}

# Everybody comes up as a replica. Where nobody takes writes, the recorded primary does again if it knows all that
# the others know, else another one who does; where two histories have parted, a person has to choose.
appoint() {
    local primary name
    primary=$(the_primary || the_one_who_knows_all) ||
        die "None of the servers in $dir knows all that the others know: choose one with bin/mysql promote, then bin/mysql rejoin the others."
    takes_writes "$primary" || promote "$primary"
    for name in $SERVERS; do
        [ "$name" = "$primary" ] || follow "$name" "$primary"
    done
    record "$primary"
}

the_primary() {
    local name
    for name in $SERVERS; do
        if is_running "$name" && takes_writes "$name"; then
            echo "$name"
            return
        fi
    done
    return 1
}

the_one_who_knows_all() {
    local name other knows
    for name in $(recorded_primary) $SERVERS; do
        knows=yes
        for other in $SERVERS; do
            knows_all "$name" "$other" || knows=no
        done
        if [ $knows = yes ]; then
            echo "$name"
            return
        fi
    done
    return 1
}

recorded_primary() {
    local name
    for name in $SERVERS; do
        [ "127.0.0.1:$(port_of "$name")" != "$(setting primary)" ] || echo "$name"
    done
}

# Writes down who the primary is: in the settings, and where the nodes of a running Kith read it, as its own failover
# does. A write ends when a replica has it, so without one there is nothing to write yet.
record() {
    local address name
    address=127.0.0.1:$(port_of "$1")
    write_properties "$1" <<<"$(<"$dir/kith.properties")"
    for name in $SERVERS; do
        if is_running "$name" && [ "$(source_of "$name")" = "${address#*:}" ] && has_heartbeat "$1"; then
            query "$1" --execute "
                update kith.heartbeat set epoch = epoch + 1, primary_address = '$address'
                where primary_address <> '$address'"
            return
        fi
    done
}

has_heartbeat() {
    [ -n "$(query "$1" --execute "
        select 1 from information_schema.tables where table_schema = 'kith' and table_name = 'heartbeat'")" ]
}

promote() { cat docker/mysql/promote.sql docker/mysql/forget.sql | query "$1" >/dev/null; }

# follow NAME PRIMARY
follow() {
    [ "$(source_of "$1")" != "$(port_of "$2")" ] || return 0
    if knows_all "$2" "$1"; then
        fill_in docker/mysql/follow.sql "$dir/kith.properties" HOST=127.0.0.1 PORT="$(port_of "$2")" CA="$dir/ca/ca.pem" |
            query "$1"
    else
        echo "The server $1 has transactions that $2 lacks: bin/mysql rejoin $dir $1 makes it anew." >&2
    fi
}

# The program's own way is kith failover; this is for a trio whose program is not there.
mysql_promote() {
    local old name
    ! old=$(the_primary) || [ "$old" = "$1" ] || die "$old takes writes: stop it first."
    promote "$1"
    for name in $SERVERS; do
        [ "$name" = "$1" ] || ! is_running "$name" || follow "$name" "$1"
    done
    record "$1"
}

# Makes a server anew from the primary: for an old primary that comes back with what nobody else has.
mysql_rejoin() {
    local primary
    primary=$(the_primary) || die "Nobody in $dir takes writes, so there is nobody to copy: bin/mysql up or promote first."
    [ "$primary" != "$1" ] || die "$1 is the primary: there is nothing that it could be made anew from."
    mysql_start "$1"
    copy "$1" "$dir/kith.properties" "127.0.0.1:$(port_of "$primary")"
    mysql_start "$1"
    follow "$1" "$primary"
    record "$primary"
}

# copy NAME PROPERTIES FROM: makes a server that runs a copy of another one, by CLONE, which ends it.
copy() {
    local log=$dir/$1/clone.log
    fill_in docker/mysql/clone.sql "$2" HOST="${3%:*}" PORT="${3##*:}" | query "$1" 2>"$log" ||
        grep -q 'ERROR 3707' "$log" || die "$3 could not be copied: $(<"$log")"
    wait_until_gone "$1"
}

mysql_status() {
    local name role
    echo "MySQL $(mysqld_version "$MYSQL_HOME/bin/mysqld") in $dir"
    for name in $SERVERS; do
        if ! is_running "$name"; then
            role='is down'
        elif ! query "$name" --execute 'do 0' 2>/dev/null; then
            role='does not answer'
        elif takes_writes "$name"; then
            role='is the primary'
        elif [ -n "$(source_of "$name")" ]; then
            role="is a replica of 127.0.0.1:$(source_of "$name")"
        else
            role='follows nobody'
        fi
        printf '%-8s 127.0.0.1:%s %s\n' "$name" "$(port_of "$name")" "$role"
    done
}
