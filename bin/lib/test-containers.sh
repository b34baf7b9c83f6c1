#!/usr/bin/env bash
# Does what compose.yml does with MySQL, without containers: three servers start as in theirs, and are told who is the primary; again after all were killed: bin/lib/test-containers.sh DIR
set -euo pipefail
. "$(dirname "$0")/house.sh"
. bin/lib/mysqld.sh
. bin/lib/processes.sh
. bin/lib/mysql-make.sh

mkdir -p "$1"
dir=$(cd "$1" && pwd) pids=()
KITH_MYSQL_USER=$(id -un)
export KITH_SECRETS=$dir/secrets KITH_MYSQL_USER

# A server in its container reads where its keys are from a file beside the program; here, from one beside its data.
wrap_programs() {
    mkdir -p "$dir/bin"
    cat >"$dir/bin/mysqld" <<END
#!/usr/bin/env bash
for option in "\$@"; do
    case \$option in
        --datadir=*/data) echo '{"path": "'"\${option#*=}"'-keys", "read_only": false}' >"\${option#*=}/component_keyring_file.cnf" ;;
    esac
done
exec '$MYSQL_HOME/bin/mysqld' "\$@"
END
    chmod +x "$dir/bin/mysqld"
}

make_tls() {
    local name
    for name in db1 db2 db3; do
        docker/mysql/certificates.sh "$dir/authority" "$dir/$name/tls" 127.0.0.1
    done
}

start_servers() {
    local index
    for index in 1 2 3; do
        KITH_MYSQL_DATA=$dir/db$index KITH_MYSQL_TLS=$dir/db$index/tls docker/mysql/start.sh "$index" 127.0.0.1 \
            --bind-address=127.0.0.1 --port="${ports[index - 1]}" --innodb-buffer-pool-size=64M \
            --innodb-redo-log-capacity=64M >>"$dir/db$index.log" 2>&1 &
        pids+=($!)
    done
}

end_servers() {
    [ ${#pids[@]} = 0 ] || kill -s "$1" "${pids[@]}" 2>/dev/null || true
    wait ${pids[@]+"${pids[@]}"} 2>/dev/null || true
    pids=()
}

appoint() { KITH_MYSQL_TLS=$dir/db1/tls docker/mysql/appoint.sh "${servers[@]}"; }

# sql SERVER STATEMENT: as the one who may make tables.
sql() {
    MYSQL_PWD=$(<"$KITH_SECRETS/kith.mysql.migration-password") mysql --no-defaults --user=kith_migration \
        --host=127.0.0.1 --port="${1#*:}" --ssl-mode=REQUIRED --batch --skip-column-names --execute="$2"
}

# Waits until all servers answer the same.
expect() {
    local server until=$((SECONDS + 20))
    for server in "${servers[@]}"; do
        until [ "$(sql "$server" "$1" 2>/dev/null)" = "$2" ]; do
            [ $SECONDS -lt $until ] || die "$server does not answer '$1' with '$2'."
            sleep 0.2
        done
    done
}

is_encrypted() {
    (cd "$dir/$1/data" && mysql --no-defaults --user=root --socket=mysqld.sock --batch --skip-column-names --execute="
        select encryption from information_schema.innodb_tablespaces where name = 'mysql'") | grep -qx Y
}

use_mysqld
export PATH=$dir/bin:$MYSQL_HOME/bin:$PATH
docker/secrets.sh >/dev/null
wrap_programs
make_tls
read -ra ports <<<"$(free_ports 3)"
servers=("127.0.0.1:${ports[0]}" "127.0.0.1:${ports[1]}" "127.0.0.1:${ports[2]}")
trap 'end_servers KILL' EXIT
trap exit INT TERM

start_servers
appoint
sql "${servers[0]}" 'create database kith_trial; create table kith_trial.line (id bigint primary key);
    insert into kith_trial.line values (1)'
expect 'select count(*) from kith_trial.line' 1
appoint
end_servers KILL
start_servers
appoint
sql "${servers[0]}" 'insert into kith_trial.line values (2)'
expect 'select count(*) from kith_trial.line' 2
for server in db1 db2 db3; do
    is_encrypted "$server" || die "What MySQL made at first is not encrypted on $server."
done
end_servers TERM
echo "Three servers started as in their containers, and again after a kill of all."
