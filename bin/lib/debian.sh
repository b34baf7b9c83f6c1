# Fetches programs from Debian's unstable suite into a folder of the cache, where nothing is installed. Sourced, not run.
# shellcheck shell=bash

readonly CACHE=${XDG_CACHE_HOME:-$HOME/.cache}/kith

# cached NAME: the folder with the newest version of what was fetched or wrapped under that name.
cached() { find "$CACHE" -maxdepth 1 -type d -name "$1" 2>/dev/null | sort -V | tail -n 1 | grep .; }

# fetch WHAT ARRANGE PACKAGE…: unpacks the packages with all they need and calls ARRANGE FROM TO, which puts what is
# wanted of it into the folder TO and prints the name that this gets in the cache.
fetch() {
    local making name
    echo "Fetching $1 from Debian's unstable suite into $CACHE (nothing is installed)" >&2
    mkdir -p "$CACHE"
    making=$(mktemp -d "$CACHE/making.XXXXXX")
    if ! download "$making" "$(debian_mirror)" "${@:3}" >"$making/log" 2>&1; then
        tail -n 20 "$making/log" >&2
        rm -rf "$making"
        die "$1 could not be fetched; what apt said is above."
    fi
    unpack_all "$making/apt/cache/archives" "$making/whole"
    mkdir "$making/tree"
    take_libraries "$making/whole" "$making/tree"
    name=$("$2" "$making/whole" "$making/tree")
    keep "$making/tree" "$CACHE/$name"
    rm -rf "$making"
}

can_fetch() { [ -n "$(debian_mirror)" ]; }

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

# download DIR MIRROR PACKAGE…: with an apt that knows of nothing installed, so that every library comes along.
download() {
    local apt=$1/apt options
    mkdir -p "$apt/lists/partial" "$apt/cache/archives/partial"
    : >"$apt/status"
    echo "deb [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] $2 sid main" >"$apt/sources.list"
    options=(-q -o Dir::Etc::SourceList="$apt/sources.list" -o Dir::Etc::SourceParts=- -o Dir::Etc::Preferences=-
        -o Dir::Etc::PreferencesParts=- -o Dir::State="$apt" -o Dir::State::Lists="$apt/lists"
        -o Dir::State::Status="$apt/status" -o Dir::Cache="$apt/cache" -o Dir::Log="$apt"
        -o Debug::NoLocking=true -o APT::Sandbox::User="$(id -un)" -o APT::Install-Recommends=false
        -o Acquire::Languages=none -o Acquire::Retries=3)
    apt-get "${options[@]}" update && apt-get "${options[@]}" install -y --download-only "${@:3}"
}

# unpack_all FROM TO: but what is there only to install a package.
unpack_all() {
    local deb
    mkdir "$2"
    for deb in "$1"/*.deb; do
        case ${deb##*/} in
            perl* | libperl* | systemd* | libsystemd-* | passwd* | login* | adduser* | debconf*) ;;
            *) dpkg -x "$deb" "$2" ;;
        esac
    done
}

# take_libraries FROM TO: all libraries with their loader, which runs a program on any older system.
take_libraries() {
    mv "$(dirname "$(loader_in "$1")")" "$2/lib"
    find "$2/lib" -mindepth 1 -type d -prune -exec rm -rf {} +
}

loader_in() { find "$1" -name 'ld-linux*.so.*' -type f | head -n 1; }

# with_libraries HOME TREE: the words that run a program of TREE, in a wrapper from which its folder is $HOME.
with_libraries() {
    local loader
    loader=$(basename "$(loader_in "$2")")
    echo "\"$1/lib/$loader\" --library-path \"$1/lib\""
}

# wrapper FILE COMMAND…: writes a program that runs the command with whatever it is given.
wrapper() {
    mkdir -p "$(dirname "$1")"
    # shellcheck disable=SC2016
    printf '#!/bin/sh\nhome=$(dirname "$(dirname "$0")")\nexec %s\n' "${*:2}" >"$1"
    chmod +x "$1"
}

# Half a folder is never taken for a whole one: it gets its name when it is complete. The first of two wins.
keep() {
    mv -T "$1" "$2" 2>/dev/null || rm -rf "$1"
}
