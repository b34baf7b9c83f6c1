#!/usr/bin/env bash
# Makes the certificate of one server, and the authority that signs it if there is none yet: docker/mysql/certificates.sh AUTHORITY-DIR SERVER-DIR NAME-OR-ADDRESS…
set -euo pipefail
umask 077

authority=${1:?the folder of the authority} server=${2:?the folder of the server} days=3650
shift 2
[ $# -gt 0 ] || { sed -n '2s/^# //p' "$0" >&2 && exit 1; }

new_key() { openssl ecparam -name prime256v1 -genkey -noout -out "$1"; }

# IP:127.0.0.1 or DNS:db1.example.org, as the certificate wants them.
alternatives() {
    local name list=
    for name in "$@"; do
        [[ $name =~ ^[0-9.]+$|: ]] && list+=",IP:$name" || list+=",DNS:$name"
    done
    echo "${list#,}"
}

mkdir -p "$authority" "$server"
if [ ! -e "$authority/ca.pem" ]; then
    new_key "$authority/ca-key.pem"
    openssl req -x509 -new -key "$authority/ca-key.pem" -days "$days" -subj "/CN=${AUTHORITY:-Kith database authority}" \
        -addext 'basicConstraints=critical,CA:TRUE' -addext 'keyUsage=critical,keyCertSign,cRLSign' \
        -out "$authority/ca.pem"
fi

new_key "$server/server-key.pem"
openssl req -new -key "$server/server-key.pem" -subj "/CN=$1" |
    openssl x509 -req -CA "$authority/ca.pem" -CAkey "$authority/ca-key.pem" -CAcreateserial -days "$days" \
        -extfile <(printf '%s\n' 'basicConstraints=CA:FALSE' 'extendedKeyUsage=serverAuth,clientAuth' \
            "subjectAltName=$(alternatives "$@")") -out "$server/server-cert.pem" 2>/dev/null
cp "$authority/ca.pem" "$server/ca.pem"
chmod a+r "$authority/ca.pem" "$server"/*.pem
chmod go= "$server/server-key.pem"
