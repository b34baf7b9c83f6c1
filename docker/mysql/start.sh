#!/usr/bin/env bash
# The first process of a container with MySQL: makes its data if there is none, then becomes MySQL: docker/mysql/start.sh NUMBER NAME [--mysqld-option…]
set -euo pipefail
umask 077

files=$(cd "$(dirname "$0")" && pwd) user=${KITH_MYSQL_USER:-mysql} data=${KITH_MYSQL_DATA:-/var/lib/mysql}
tls=${KITH_MYSQL_TLS:-/etc/mysql/tls} secrets=${KITH_SECRETS:-/run/secrets}
number=${1:?the number of the server} name=${2:?the name of the server}
shift 2

# Who works with the databases, with their passwords.
users() {
    local text word
    text=$(<"$files/users.sql")
    for word in APPLICATION_PASSWORD=password MIGRATION_PASSWORD=migration-password ADMIN_PASSWORD=admin-password \
        REPLICATION_PASSWORD=replication-password; do
        text=${text//@${word%%=*}@/$(<"$secrets/kith.mysql.${word#*=}")}
    done
    echo "$text"
}

# All three begin alike, with the same users and no transaction. Half a folder is never taken for a whole one.
initialise() {
    rm -rf "$data/making" "$data/users.sql"
    users >"$data/users.sql"
    chown "$user" "$data/users.sql"
    mysqld --no-defaults --initialize-insecure --user="$user" --datadir="$data/making" --init-file="$data/users.sql" \
        --auto-generate-certs=OFF --caching-sha2-password-auto-generate-rsa-keys=OFF
    rm "$data/users.sql"
    mv "$data/making" "$data/data"
}

chown "$user" "$data"
# The keys to the data have a volume of their own.
[ ! -d /var/lib/mysql-keyring ] || chown "$user" /var/lib/mysql-keyring
[ -d "$data/data" ] || initialise
exec mysqld --defaults-file="$files/kith.cnf" --user="$user" --datadir="$data/data" --init-file="$files/encrypt.sql" \
    --server-id="$number" --report-host="$name" --ssl-ca="$tls/ca.pem" --ssl-cert="$tls/server-cert.pem" \
    --ssl-key="$tls/server-key.pem" --clone-ssl-ca="$tls/ca.pem" "$@"
