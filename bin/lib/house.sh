# What every script needs: the folder it works in, how it gives up, how it installs. Sourced, not run.
# shellcheck shell=bash

cd "$(dirname "${BASH_SOURCE[0]}")/../.." || exit

# Ends the script with one sentence.
die() {
    echo "$*" >&2
    exit 1
}

# Prints the header line of the script that was run, for --help.
help() {
    sed -n '2s/^# //p' "bin/$(basename "$0")"
}

# Installs Debian packages where nobody has to be asked for that: on Debian or Ubuntu, as root.
apt_install() {
    [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null || return 1
    echo "Installing $*" >&2
    apt-get update -qq >&2 && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >&2
}
