# Finds MySQL 9, or fetches it from Debian into a folder of its own where nothing is installed. Sourced, not run.
# shellcheck shell=bash

readonly MYSQL_CACHE=${XDG_CACHE_HOME:-$HOME/.cache}/kith
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
    elif ! find_fetched; then
        fetch_mysqld
        find_fetched
    fi
}

is_mysql_9() {
    [[ $("$1" --no-defaults --version 2>/dev/null) =~ Ver\ 9\. ]]
}

mysqld_version() {
    "$1" --no-defaults --version | sed -n 's/.* Ver \([0-9.]*\).*/\1/p'
}

find_fetched() {
    MYSQL_HOME=$(find "$MYSQL_CACHE" -maxdepth 1 -type d -name 'mysql-9.*' 2>/dev/null | sort -V | tail -n 1)
    [ -n "$MYSQL_HOME" ]
}

# wrapper FILE COMMAND…: writes a program that runs the command with whatever it is given.
wrapper() {
    mkdir -p "$(dirname "$1")"
    # shellcheck disable=SC2016
    printf '#!/bin/sh\nhome=$(dirname "$(dirname "$0")")\nexec %s\n' "${*:2}" >"$1"
    chmod +x "$1"
}

# Which keyring is loaded is read from a file beside the program, and nothing is written beside an installed one.
# So the installed program is copied into the cache; each server then names its keyring in its data folder.
wrap_mysqld() {
    local base plugins program making
    MYSQL_HOME=$MYSQL_CACHE/mysql-own-$(cksum <"$1" | tr -d ' ')
    [ ! -d "$MYSQL_HOME" ] || return 0
    plugins=$("$1" --no-defaults --verbose --help 2>/dev/null | awk '$1 == "plugin-dir" { print $2 }')
    base=$(cd "$(dirname "$(readlink -f "$1")")/.." && pwd)
    mkdir -p "$MYSQL_CACHE"
    making=$(mktemp -d "$MYSQL_CACHE/making.XXXXXX")
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
    keep_mysqld "$making"
}

# name_keyring PROGRAM-DIR PLUGIN-DIR
name_keyring() {
    install -m 444 docker/mysql/mysqld.my "$1/mysqld.my"
    echo '{"read_local_config": true}' >"$2/component_keyring_file.cnf"
}

# Half a folder is never taken for a whole one: it gets its name when it is complete. The first of two wins.
keep_mysqld() {
    mv -T "$1" "$MYSQL_HOME" 2>/dev/null || rm -rf "$1"
}

# A mirror that this machine uses already; updates and security live elsewhere and lack the unstable suite. A fresh
# machine has no lists that say whose a mirror is: there, one that is called debian is Debian's.
debian_mirror() {
    command -v apt-get >/dev/null || return 0
    # shellcheck disable=SC2016
    {
        apt-get indextargets --format '$(ORIGIN)|$(RELEASE)|$(SITE)'
        ! grep -q '^ID=debian$' /etc/os-release ||
            apt-get indextargets --no-release-info --format '|$(RELEASE)|$(SITE)'
    } 2>/dev/null | awk -F'|' '($1 == "Debian" || $3 ~ /\/debian\/?$/) && $2 !~ /-/ && !found++ { print $3 }'
}

fetch_mysqld() {
    local mirror making tree
    mirror=$(debian_mirror)
    [ -n "$mirror" ] ||
        die "This needs MySQL 9.7: install it and put mysqld on PATH or name it in KITH_MYSQLD." \
            "(On Debian it would be fetched by itself.)"
    echo "Fetching MySQL from Debian's unstable suite into $MYSQL_CACHE (nothing is installed)" >&2
    mkdir -p "$MYSQL_CACHE"
    making=$(mktemp -d "$MYSQL_CACHE/making.XXXXXX")
    tree=$making/tree
    if ! download_mysql "$making" "$mirror" >"$making/log" 2>&1; then
        tail -n 20 "$making/log" >&2
        rm -rf "$making"
        die "MySQL could not be fetched; what apt said is above."
    fi
    unpack_mysql "$making" "$tree"
    MYSQL_HOME=$MYSQL_CACHE/mysql-$(mysqld_version "$tree/bin/mysqld")
    keep_mysqld "$tree"
    rm -rf "$making"
}

# download_mysql DIR MIRROR: with an apt that knows of nothing installed, so that every library comes along.
download_mysql() {
    local apt=$1/apt options
    mkdir -p "$apt/lists/partial" "$apt/cache/archives/partial"
    : >"$apt/status"
    echo "deb [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] $2 sid main" >"$apt/sources.list"
    options=(-q -o Dir::Etc::SourceList="$apt/sources.list" -o Dir::Etc::SourceParts=- -o Dir::Etc::Preferences=-
        -o Dir::Etc::PreferencesParts=- -o Dir::State="$apt" -o Dir::State::Lists="$apt/lists"
        -o Dir::State::Status="$apt/status" -o Dir::Cache="$apt/cache" -o Dir::Log="$apt"
        -o Debug::NoLocking=true -o APT::Sandbox::User="$(id -un)" -o APT::Install-Recommends=false
        -o Acquire::Languages=none -o Acquire::Retries=3)
    apt-get "${options[@]}" update &&
        apt-get "${options[@]}" install -y --download-only mysql-server-core mysql-client-core
}

# unpack_mysql FROM TO: only what servers and scripts need, a third of it all.
unpack_mysql() {
    local from=$1/whole to=$2 deb loader program
    mkdir -p "$from" "$to/sbin" "$to/plugin" "$to/share"
    for deb in "$1"/apt/cache/archives/*.deb; do
        case ${deb##*/} in
            perl* | libperl*) ;;
            *) dpkg -x "$deb" "$from" ;;
        esac
    done
    loader=$(find "$from" -name 'ld-linux*.so.*' -type f | head -n 1)
    mv "$(dirname "$loader")" "$to/lib"
    find "$to/lib" -mindepth 1 -type d -prune -exec rm -rf {} +
    mv "$from/usr/share/doc" "$from"/usr/share/mysql/{charsets,english} "$to/share/"
    mv "$from/usr/sbin/mysqld" "$to/sbin/"
    for program in $MYSQL_PLUGINS; do
        mv "$from/usr/lib/mysql/plugin/$program.so" "$to/plugin/"
    done
    name_keyring "$to/sbin" "$to/plugin"
    loader="\"\$home/lib/$(basename "$loader")\" --library-path \"\$home/lib\""
    wrapper "$to/bin/mysqld" "$loader \"\$home/sbin/mysqld\" \"\$@\" --basedir=\"\$home\"" \
        "--plugin-dir=\"\$home/plugin\" --lc-messages-dir=\"\$home/share\" --character-sets-dir=\"\$home/share/charsets\""
    for program in $MYSQL_PROGRAMS; do
        mv "$from/usr/bin/$program" "$to/sbin/"
        wrapper "$to/bin/$program" "$loader \"\$home/sbin/$program\" \"\$@\""
    done
}
