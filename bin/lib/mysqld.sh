# Finds MySQL 9, or fetches it from Debian into a folder of its own where nothing is installed. Sourced, not run.
# shellcheck shell=bash

. bin/lib/debian.sh

readonly MYSQL_PROGRAMS='mysql mysqlbinlog'
readonly MYSQL_PLUGINS='component_keyring_file component_reference_cache mysql_clone semisync_source semisync_replica'

# Sets MYSQL_HOME: a folder with bin/{mysqld,mysql,mysqlbinlog}, whose mysqld loads its keyring.
use_mysqld() {
    local own
    command -v openssl >/dev/null || apt_install openssl ||
        die "This needs openssl, which makes certificates and passwords: install it."
    own=${KITH_MYSQLD:-$(command -v mysqld || true)}
    if [ -n "${KITH_MYSQLD:-}" ] || is_mysql_9 "$own"; then
        is_mysql_9 "$own" || die "KITH_MYSQLD is $own, which is not a mysqld of MySQL 9."
        wrap_mysqld "$own"
    elif ! MYSQL_HOME=$(cached 'mysql-9.*'); then
        can_fetch ||
            die "This needs MySQL 9.7: install it and put mysqld on PATH or name it in KITH_MYSQLD." \
                "(On Debian it would be fetched by itself.)"
        fetch MySQL arrange_mysql mysql-server-core mysql-client-core
        MYSQL_HOME=$(cached 'mysql-9.*')
    fi
}

is_mysql_9() {
    [[ $("$1" --no-defaults --version 2>/dev/null) =~ Ver\ 9\. ]]
}

mysqld_version() {
    "$1" --no-defaults --version | sed -n 's/.* Ver \([0-9.]*\).*/\1/p'
}

# Which keyring is loaded is read from a file beside the program, and nothing is written beside an installed one.
# So the installed program is copied into the cache; each server then names its keyring in its data folder.
wrap_mysqld() {
    local base plugins program making
    MYSQL_HOME=$CACHE/mysql-own-$(cksum <"$1" | tr -d ' ')
    [ ! -d "$MYSQL_HOME" ] || return 0
    plugins=$("$1" --no-defaults --verbose --help 2>/dev/null | awk '$1 == "plugin-dir" { print $2 }')
    base=$(cd "$(dirname "$(readlink -f "$1")")/.." && pwd)
    mkdir -p "$CACHE"
    making=$(mktemp -d "$CACHE/making.XXXXXX")
    mkdir "$making/sbin" "$making/plugin"
    cp "$1" "$making/sbin/mysqld"
    for program in $MYSQL_PLUGINS; do
        ln -s "${plugins%/}/$program.so" "$making/plugin/"
    done
    wrapper "$making/bin/mysqld" "env LD_LIBRARY_PATH='$base/lib/private'" \
        "\"\$home/sbin/mysqld\" \"\$@\" --basedir='$base' --plugin-dir=\"\$home/plugin\""
    for program in $MYSQL_PROGRAMS; do
        base=$(command -v "$(dirname "$1")/$program" || command -v "$base/bin/$program" || command -v "$program") ||
            die "$program is missing beside $1: install MySQL's client programs, too."
        ln -s "$base" "$making/bin/$program"
    done
    name_keyring "$making/sbin" "$making/plugin"
    keep "$making" "$MYSQL_HOME"
}

# name_keyring PROGRAM-DIR PLUGIN-DIR
name_keyring() {
    install -m 444 docker/mysql/mysqld.my "$1/mysqld.my"
    echo '{"read_local_config": true}' >"$2/component_keyring_file.cnf"
}

# arrange_mysql FROM TO: only what servers and scripts need, a third of it all.
arrange_mysql() {
    local from=$1 to=$2 run program
    mkdir -p "$to/sbin" "$to/plugin" "$to/share"
    mv "$from/usr/share/doc" "$from"/usr/share/mysql/{charsets,english} "$to/share/"
    mv "$from/usr/sbin/mysqld" "$to/sbin/"
    for program in $MYSQL_PLUGINS; do
        mv "$from/usr/lib/mysql/plugin/$program.so" "$to/plugin/"
    done
    name_keyring "$to/sbin" "$to/plugin"
    # shellcheck disable=SC2016
    run=$(with_libraries '$home' "$to")
    wrapper "$to/bin/mysqld" "$run \"\$home/sbin/mysqld\" \"\$@\" --basedir=\"\$home\"" \
        "--plugin-dir=\"\$home/plugin\" --lc-messages-dir=\"\$home/share\" --character-sets-dir=\"\$home/share/charsets\""
    for program in $MYSQL_PROGRAMS; do
        mv "$from/usr/bin/$program" "$to/sbin/"
        wrapper "$to/bin/$program" "$run \"\$home/sbin/$program\" \"\$@\""
    done
    echo "mysql-$(mysqld_version "$to/bin/mysqld")"
}
