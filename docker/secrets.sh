#!/usr/bin/env bash
# Makes what nobody else may know, passwords and keys, into docker/secrets; keeps what is there: docker/secrets.sh [PUBLIC-NAME]
set -euo pipefail
umask 022

here=$(cd "$(dirname "$0")" && pwd)
dir=${KITH_SECRETS:-$here/secrets} name=${1:-localhost}

# password FILE [BEFORE]: 32 letters, which is all that MySQL takes for a replica.
password() {
    [ -s "$dir/$1" ] || printf '%s%s' "${2:-}" "$(openssl rand -hex 16)" >"$dir/$1"
}

# For a first look: a browser warns of it. Put those of a real authority in its place.
certificate() {
    [ -s "$dir/tls.key" ] || openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 365 \
        -subj "/CN=$name" -addext "subjectAltName=DNS:$name" -keyout "$dir/tls.key" -out "$dir/tls.crt" 2>/dev/null
    [ -s "$dir/tls.crt" ] || { echo "There is $dir/tls.key, and no tls.crt to it." >&2 && exit 1; }
}

# The files are open and the folder is closed: a container reads single ones of them, as whoever it runs.
mkdir -p "$dir"
chmod 700 "$dir"
for user in '' migration- admin- replication-; do
    password "kith.mysql.${user}password"
done
password kith.rabbitmq.password
[ -s "$dir/rabbitmq.conf" ] || echo "default_pass = $(<"$dir/kith.rabbitmq.password")" >"$dir/rabbitmq.conf"
for who in grafana elastic kibana filebeat; do
    password "$who.password"
done
for server in db1 db2 db3; do
    [ -s "$dir/$server.key" ] || {
        "$here/mysql/certificates.sh" "$dir/authority" "$dir/$server" "$server"
        mv "$dir/$server/server-key.pem" "$dir/$server.key"
        mv "$dir/$server/server-cert.pem" "$dir/$server.crt"
        rm -r "${dir:?}/$server"
    }
done
install -m 444 "$dir/authority/ca.pem" "$dir/mysql-ca.pem"
certificate
find "$dir" -maxdepth 1 -type f -exec chmod 444 {} +
echo "All secrets are in $dir. Keep a copy of it somewhere safe, and show it to nobody."
