# A primary and two replicas of MySQL in the folder $dir. Sourced by what has called use_mysqld.
# shellcheck shell=bash
# shellcheck disable=SC2154  # dir is set by who sources this
#
# $dir/kith.properties     the settings for Kith, with the passwords
# $dir/ca/                 who signs the servers' certificates
# $dir/NAME/               mysqld.pid, port, error.log, data/, keyring, certificates of one server

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
    [ -e "$dir/kith.properties" ] || { new=yes && make_servers; }
    start_all
    appoint
    # The rest is encrypted from the start; this needs a server that runs, and replicates.
    [ $new = no ] || query primary --execute "alter tablespace mysql encryption = 'Y'"
    mysql_status
}

# ---- Making

# make_server MAKING NAME PORT: one server's folder, from the template.
make_server() {
    docker/mysql/certificates.sh "$1/ca" "$1/$2" 127.0.0.1 localhost
    cp -a "$1/template" "$1/$2/data"
    echo "$3" >"$1/$2/port"
}

# Everything is made beside its place, so that half a trio is never taken for a whole one.
make_servers() {
    local making=$dir/making name ports index=0
    # A server that ever ran has a log.
    [ ! -e "$dir/primary/error.log" ] || die "There are servers in $dir, but their kith.properties is missing."
    rm -rf "$making"
    mkdir -p "$making"
    chmod go= "$dir" "$making"
    read -ra ports <<<"$(free_ports 3)"
    write_passwords >"$making/kith.properties"
    fill_in docker/mysql/users.sql "$making/kith.properties" >"$making/users.sql"
    initialise "$making/template" "$making/users.sql"
    for name in $SERVERS; do
        make_server "$making" "$name" "${ports[index++]}"
    done
    rm -r "$making/template" "$making/users.sql"
    for name in $SERVERS ca; do
        rm -rf "${dir:?}/$name"
        mv "$making/$name" "$dir/$name"
    done
    mv "$making/kith.properties" "$dir/passwords"
    write_properties primary <"$dir/passwords"
    rm -r "$making" "$dir/passwords"
}

# Ports that nobody listens on, below those that the system gives to whoever connects.
free_ports() {
    local port found=()
    while [ ${#found[@]} -lt "$1" ]; do
        port=$((20000 + RANDOM % 12000))
        [[ " ${found[*]-} " = *" $port "* ]] || (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null || found+=("$port")
    done
    echo "${found[*]}"
}

# (The password of the replication user may have 32 letters, no more.)
write_passwords() {
    local user prefix
    for user in kith kith_migration kith_admin kith_replication; do
        prefix=${user#kith} && prefix=${prefix#_}
        printf 'kith.mysql.%suser=%s\nkith.mysql.%spassword=%s\n' \
            "${prefix:+$prefix-}" "$user" "${prefix:+$prefix-}" "$(openssl rand -hex 16)"
    done
}

# fill_in SQL-FILE PROPERTIES [WORD=VALUE…]: the file with passwords and other values in place of its @WORDS@.
fill_in() {
    local text word
    text=$(<"$1")
    for word in APPLICATION_PASSWORD="$(setting password "$2")" MIGRATION_PASSWORD="$(setting migration-password "$2")" \
        ADMIN_PASSWORD="$(setting admin-password "$2")" REPLICATION_PASSWORD="$(setting replication-password "$2")" \
        "${@:3}"; do
        text=${text//@${word%%=*}@/${word#*=}}
    done
    echo "$text"
}

# One data folder for all: it holds no key, no transaction and no identity yet; each gets its own at its first start.
initialise() {
    "$MYSQL_HOME/bin/mysqld" --no-defaults --initialize-insecure --user="$(id -un)" --datadir="$1" \
        --init-file="$2" --log-error="$1.log" --auto-generate-certs=OFF --caching-sha2-password-auto-generate-rsa-keys=OFF ||
        { tail -n 20 "$1.log" >&2 && die "MySQL could not make its data folder; the end of its log is above."; }
    # (MY-013714: there is no keyring yet, and nothing to encrypt.)
    ! grep -F '[ERROR]' "$1.log" | grep -vF MY-013714 >&2 || die "MySQL could not make its users; its log is above."
    rm "$1/auto.cnf" "$1.log"
}

# write_properties PRIMARY <passwords: the file by which Kith finds the servers.
write_properties() {
    local name replicas=
    for name in $SERVERS; do
        [ "$name" = "$1" ] || replicas+=,127.0.0.1:$(port_of "$name")
    done
    {
        printf 'kith.mysql.primary=127.0.0.1:%s\nkith.mysql.replicas=%s\nkith.mysql.database=kith\n' \
            "$(port_of "$1")" "${replicas#,}"
        grep -E '(user|password)='
        echo "kith.mysql.ca=$dir/ca/ca.pem"
    } >"$dir/kith.properties.new"
    chmod go= "$dir/kith.properties.new"
    mv "$dir/kith.properties.new" "$dir/kith.properties"
}

# ---- Starting and ending

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
        { tail -n 20 "$at/error.log" >&2 && die "The server $1 did not start; the end of $at/error.log is above."; }
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
    local word
    is_running "$1" || die "The server $1 is not running."
    for word in "${@:2}"; do
        kill -s "$word" "$(<"$dir/$1/mysqld.pid")"
    done
}

# A number in a file may meanwhile be somebody else's: what runs under it has to be our server.
is_running() {
    local pid
    pid=$(cat "$dir/$1/mysqld.pid" 2>/dev/null) && command_of "$pid" | grep -qF -- "--datadir=$dir/$1/data "
}

# A dead process that nobody has buried yet has no command line.
command_of() {
    if [ -d /proc/self ]; then
        tr '\0' ' ' <"/proc/$1/cmdline"
    else
        ps -o args= -p "$1"
    fi 2>/dev/null
}

wait_until_gone() {
    local until=$((SECONDS + 60))
    while is_running "$1"; do
        [ "$SECONDS" -lt "$until" ] || die "The server $1 did not end within a minute; see $dir/$1/error.log."
        sleep 0.1
    done
}

# ---- Who is the primary

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
    takes_writes "$primary" || query "$primary" <docker/mysql/promote.sql >/dev/null
    write_properties "$primary" <<<"$(cat "$dir/kith.properties")"
    for name in $SERVERS; do
        [ "$name" = "$primary" ] || follow "$name" "$primary"
    done
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
    local old
    ! old=$(the_primary) || [ "$old" = "$1" ] || die "$old takes writes: stop it first."
    query "$1" <docker/mysql/promote.sql >/dev/null
    write_properties "$1" <<<"$(cat "$dir/kith.properties")"
    local name
    for name in $SERVERS; do
        [ "$name" = "$1" ] || ! is_running "$name" || follow "$name" "$1"
    done
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
