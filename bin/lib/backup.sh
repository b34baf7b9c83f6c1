# Copies of the databases and of their log. Sourced by bin/backup and bin/restore.
# shellcheck shell=bash
# shellcheck disable=SC2154  # properties, folder, primary, uuid and newest are set by bin/backup
#
# A backup is a folder named by its time (UTC):
#   data/    a data folder of MySQL, encrypted; a server was started on it once, so it is known to be whole
#   log/     the primary's binary log from before the copy on, encrypted file by file
#   keys/    the keyring of data/, the key of log/ and the users' passwords: without them the rest is noise
#   about    server and first-log, where the log comes from; executed, what the copy has (a GTID set)

about() { sed -n "s/^$1=//p" "$2/about"; }

# What every client program needs to log in to HOST:PORT; the password is in no list of processes.
login() {
    printf '[client]\nhost=%s\nport=%s\nuser=kith_replication\npassword=%s\nssl-mode=VERIFY_IDENTITY\nssl-ca=%s\n' \
        "${1%:*}" "${1##*:}" "$(setting replication-password "$properties")" "$(setting ca "$properties")"
}

# ask HOST:PORT SQL
ask() {
    "$MYSQL_HOME/bin/mysql" --defaults-file=<(login "$1") --connect-timeout=5 --batch --raw --skip-column-names \
        --execute "$2"
}

servers() { echo "$(setting primary "$properties"),$(setting replicas "$properties")" | tr ',' '\n'; }

# The settings name the primary of the day they were written on; the servers know better.
writable_one() {
    local address
    for address in $(servers); do
        if [ "$(ask "$address" 'select @@super_read_only or @@offline_mode' 2>/dev/null)" = 0 ]; then
            echo "$address"
            return
        fi
    done
    return 1
}

# A server of our own is made a copy of a replica, over the network and under load, and is then put away. It has
# a keyring of its own, so that no key of a running server ever is in a backup.
backup_whole() {
    local source first known executed making
    source=$(a_replica || echo "$primary")
    read -r first _ known <<<"$(ask "$primary" "show binary log status" | tr -s '\t\n' '  ')"
    # (What the copy lacks must not be older than the log that is put behind it.)
    [ "$(ask "$source" "select wait_for_executed_gtid_set('$known', 300)")" = 0 ] ||
        die "$source is more than five minutes behind $primary; backups are not taken from there."
    making=$(mktemp -d "$folder/making.XXXXXX")
    dir=$making
    trap discard EXIT
    trap exit INT TERM
    make_copy "$source"
    executed=$(executed copy)
    mysql_stop copy

    mkdir "$making/backup" "$making/backup/keys" "$making/backup/log"
    mv "$making/copy/data" "$making/backup/data"
    mv "$making/copy/keyring" "$making/backup/keys/keyring"
    rm "$making/backup/data/component_keyring_file.cnf"
    grep -E '^kith\.mysql\.(.*-)?(user|password)=' "$properties" >"$making/backup/keys/kith.properties"
    openssl rand -hex 32 >"$making/backup/keys/log.key"
    printf '%s\n' "server=$uuid" "first-log=$first" "executed=$executed" >"$making/backup/about"
    newest=$folder/$(date -u +%Y-%m-%dT%H-%M-%SZ)
    mv "$making/backup" "$newest"
    discard
    trap - EXIT
}

a_replica() {
    local address
    for address in $(servers); do
        if [ "$address" != "$primary" ] && ask "$address" 'do 0' 2>/dev/null; then
            echo "$address"
            return
        fi
    done
    return 1
}

# The folder that bin/mysql has for each of its servers, for one that is called copy.
make_copy() {
    : >"$dir/no-users.sql"
    initialise "$dir/template" "$dir/no-users.sql"
    make_server "$dir" copy "$(free_ports 1)"
    cp "$(setting ca "$properties")" "$dir/copy/ca.pem"
    mysql_start copy
    copy copy "$properties" "$1"
    mysql_start copy
}

discard() {
    ! is_running copy || mysql_kill copy
    rm -rf "$dir"
}

# Fetches again the last file that is here, because it has grown, and all after it.
backup_log() {
    local fetched first file
    first=$(find "$newest/log" -name '*.enc' -exec basename {} .enc \; | sort | tail -n 1)
    fetched=$(mktemp -d "$folder/making.XXXXXX")
    "$MYSQL_HOME/bin/mysqlbinlog" --defaults-file=<(login "$primary") --read-from-remote-server --raw --to-last-log \
        --result-file="$fetched/" "${first:-$(about first-log "$newest")}" ||
        { rm -rf "$fetched"; die "The log of $primary could not be read; if it is too old to be there, take a whole backup."; }
    for file in "$fetched"/*; do
        seal "$newest" <"$file" >"$file.enc"
        mv "$file.enc" "$newest/log/"
    done
    rm -rf "$fetched"
}

seal() { openssl enc -aes-256-ctr -pbkdf2 -pass "file:$1/keys/log.key"; }

unseal() { openssl enc -d -aes-256-ctr -pbkdf2 -pass "file:$1/keys/log.key"; }

# The backup in place of the empty data of the server that is to be the primary, with its keys and its passwords.
put_back() {
    rm -rf "$dir/primary/data"
    cp -a "$backup/data" "$dir/primary/data"
    cp "$backup/keys/keyring" "$dir/primary/keyring"
    write_properties primary <"$backup/keys/kith.properties"
}

# repeat_log [END]: what the copy has already is skipped, because transactions have names.
repeat_log() {
    local logs=$dir/log name
    mkdir "$logs"
    for name in $(cd "$backup/log" && ls); do
        unseal "$backup" <"$backup/log/$name" >"$logs/${name%.enc}"
    done
    query primary --execute 'set global super_read_only = off'
    TZ=UTC "$MYSQL_HOME/bin/mysqlbinlog" --no-defaults "$@" "$logs"/* | query primary --binary-mode
    query primary --execute 'set global super_read_only = on'
    rm -r "$logs"
}
