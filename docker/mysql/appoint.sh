#!/usr/bin/env bash
# Makes a primary and replicas of servers that have all just been started: docker/mysql/appoint.sh HOST:PORT HOST:PORT…
set -euo pipefail
umask 077

files=$(cd "$(dirname "$0")" && pwd) ca=${KITH_MYSQL_TLS:-/etc/mysql/tls}/ca.pem secrets=${KITH_SECRETS:-/run/secrets}
readonly SERVERS=("$@") PATIENCE_S=120

die() {
    echo "$*" >&2
    exit 1
}

# as USER PASSWORD-FILE SERVER [--option…]: runs SQL over TLS, with a look at who answers.
as() {
    MYSQL_PWD=$(<"$secrets/$2") mysql --no-defaults --user="$1" --host="${3%:*}" --port="${3##*:}" --protocol=tcp \
        --ssl-mode=VERIFY_IDENTITY --ssl-ca="$ca" --connect-timeout=5 --batch --raw --skip-column-names "${@:4}"
}

admin() { as kith_admin kith.mysql.admin-password "$@"; }

program() { as kith kith.mysql.password "$@"; }

wait_for() {
    local until=$((SECONDS + PATIENCE_S)) words
    until words=$(admin "$1" --execute 'do 0' 2>&1); do
        [ $SECONDS -lt $until ] || die "$1 does not answer ($words). Without it nobody can know who has everything: start it," \
            "or choose by hand with kith failover --to=."
        sleep 1
    done
}

takes_writes() { [ "$(admin "$1" --execute 'select @@read_only or @@super_read_only or @@offline_mode')" = 0 ]; }

# knows_all A B: true when A has every transaction that B has.
knows_all() {
    local has
    has=$(admin "$2" --execute "select replace(@@gtid_executed, '\n', '')")
    [ "$(admin "$1" --execute "select gtid_subset('$has', @@gtid_executed)")" = 1 ]
}

source_of() {
    admin "$1" --execute "
        select concat(host, ':', port) from performance_schema.replication_connection_configuration where host <> ''"
}

# A database that no node has seen yet has no heartbeat.
has_heartbeat() {
    [ -n "$(program "$1" --execute "
        select 1 from information_schema.tables where table_schema = 'kith' and table_name = 'heartbeat'")" ]
}

the_primary() {
    local server
    for server in "${SERVERS[@]}"; do
        ! takes_writes "$server" || { echo "$server" && return; }
    done
    return 1
}

# Who was the primary, as the servers remember it; the newest reign counts.
remembered() {
    local server
    for server in "${SERVERS[@]}"; do
        ! has_heartbeat "$server" || program "$server" --execute 'select epoch, primary_address from kith.heartbeat'
    done | sort --numeric-sort | tail -n 1 | cut -f 2
}

the_one_who_knows_all() {
    local server other knows
    for server in $(remembered) "${SERVERS[@]}"; do
        knows=yes
        for other in "${SERVERS[@]}"; do
            knows_all "$server" "$other" || knows=no
        done
        [ $knows = no ] || { echo "$server" && return; }
    done
    return 1
}

# follow SERVER PRIMARY
follow() {
    local text
    [ "$(source_of "$1")" != "$2" ] || return 0
    knows_all "$2" "$1" || die "$1 has transactions that $2 lacks: make it anew with clone.sql."
    text=$(<"$files/follow.sql")
    text=${text//@HOST@/${2%:*}} text=${text//@PORT@/${2##*:}}
    text=${text//@CA@/$(admin "$1" --execute 'select @@global.ssl_ca')}
    admin "$1" <<<"${text//@REPLICATION_PASSWORD@/$(<"$secrets/kith.mysql.replication-password")}"
}

# Where the nodes of a Kith that runs look for it. The first row is written by the first node.
record() {
    ! has_heartbeat "$1" || program "$1" --execute "
        update kith.heartbeat set epoch = epoch + 1, primary_address = '$1' where primary_address <> '$1'"
}

for server in "${SERVERS[@]}"; do
    wait_for "$server"
done
primary=$(the_primary || the_one_who_knows_all) ||
    die "None of the servers knows all that the others know: choose one with kith failover --to=, make the others anew."
takes_writes "$primary" || cat "$files/promote.sql" "$files/forget.sql" | admin "$primary" >/dev/null
for server in "${SERVERS[@]}"; do
    [ "$server" = "$primary" ] || follow "$server" "$primary"
done
record "$primary"
echo "$primary is the primary."
