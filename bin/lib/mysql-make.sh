# Makes the folders of new servers: passwords, certificates, empty data. Sourced by bin/lib/mysql.sh.
# shellcheck shell=bash
# shellcheck disable=SC2154  # dir is set by who sources this

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
        give_up "$1.log" "MySQL could not make its data folder"
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
