#!/usr/bin/env bash
# Backs up the servers in DIR while they are written to, destroys them, and restores them to the second and to the transaction: bin/lib/test-restore.sh DIR
set -euo pipefail
. "$(dirname "$0")/house.sh"
. bin/lib/mysqld.sh
. bin/lib/mysql.sh

use_mysqld
dir=$(cd "${1:?the folder of the servers}" && pwd)
primary=$(the_primary) || die "None of the servers in $dir takes writes."
work=$(mktemp -d "$dir-restore.XXXXXX")
trap finish EXIT
trap exit INT TERM

finish() {
    local there
    for there in "$work"/again*; do
        [ ! -e "$there/kith.properties" ] || bin/mysql down "$there"
    done
    rm -rf "$work"
}

# A statement of the owner of the tables, over the network, as the program does it.
write() {
    "$MYSQL_HOME/bin/mysql" --defaults-file=<(printf '[client]\nuser=kith_migration\npassword=%s\n' "$(setting migration-password)") \
        --host=127.0.0.1 --port="$(port_of "$primary")" --ssl-mode=VERIFY_IDENTITY --ssl-ca="$(setting ca)" --execute "$1"
}

# checksums DIR NAME: of every table of every database of Kith on that server; but the row of the heartbeat, which
# says who the primary is, has to change.
checksums() {
    local dir=$1 tables
    tables=$(query "$2" --execute "
        set session group_concat_max_len = 1000000;
        select group_concat(concat('\`', table_schema, '\`.\`', table_name, '\`') order by 1)
        from information_schema.tables where table_schema like 'kith%' and table_name <> 'heartbeat'")
    query "$2" --execute "checksum table $tables"
}

next_second() {
    local now=$EPOCHSECONDS
    until [ "$EPOCHSECONDS" -gt "$now" ]; do sleep 0.05; done
}

fill() {
    write "insert into kith_restore.$1 (words, body, at)
        with recursive n (i) as (select 1 union all select i + 1 from n where i < 1000)
        select concat('größer ', i, ' 🙂'), random_bytes(200), now(3) from n"
}

# expect same|other DIR SERVERS WHAT
expect() {
    local name found
    for name in $3; do
        found=other
        [ "$(checksums "$2" "$name")" != "$wanted" ] || found=same
        [ $found = "$1" ] || die "Restoring failed: $4, $name has the $found rows instead of the $1."
    done
    echo "Restored: $4"
}

write "drop database if exists kith_restore; create database kith_restore;
    create table kith_restore.before_it (id bigint auto_increment primary key, words varchar(100), body blob, at datetime(3));
    create table kith_restore.during_it like kith_restore.before_it"
fill before_it
bin/backup "$dir/kith.properties" "$work/backups"

fill during_it
write "update kith_restore.before_it set words = 'changed' where id % 3 = 0; delete from kith_restore.before_it where id % 7 = 0"
wanted=$(checksums "$dir" "$primary")
next_second
moment=$(date -u '+%Y-%m-%d %H:%M:%S')
# The accident, and what is written after it.
before=$(executed "$primary")
write "delete from kith_restore.before_it"
accident=$(query "$primary" --execute "select gtid_subtract(@@gtid_executed, '$before')")
write "drop table kith_restore.during_it"
fill before_it
bin/backup --log "$dir/kith.properties" "$work/backups"
for name in $SERVERS; do
    mysql_kill "$name"
done

backup=$(echo "$work"/backups/20*)
bin/restore "$backup" "$work/again" --until "$moment" >/dev/null
expect same "$work/again" "$SERVERS" "to the second $moment, every table is as it was"
bin/mysql down "$work/again"
bin/restore --alone "$backup" "$work/again-2" --before "$accident" >/dev/null
expect same "$work/again-2" primary "to before the transaction $accident, every table is as it was"
bin/mysql down "$work/again-2"
# What is the same always would prove nothing.
bin/restore --alone "$backup" "$work/again-3" >/dev/null
expect other "$work/again-3" primary "to the end of the log, with the accident in it, they differ, as they must"
