# Finds RabbitMQ 4 with its Erlang, or fetches both from Debian into a folder where nothing is installed. Sourced, not run.
# shellcheck shell=bash

. bin/lib/debian.sh

# Sets RABBITMQ_HOME, the folder with sbin/ and plugins/, and puts its Erlang on PATH.
use_rabbitmq() {
    command -v openssl >/dev/null || apt_install openssl || die "This needs openssl, which makes passwords: install it."
    ! find_rabbitmq || return 0
    [ -z "${KITH_RABBITMQ:-}" ] || die "KITH_RABBITMQ is $KITH_RABBITMQ, which is not the folder of a RabbitMQ 4."
    if ! cached 'rabbitmq-4.*' >/dev/null; then
        can_fetch ||
            die "This needs RabbitMQ 4 with its Erlang: install it, or name its folder in KITH_RABBITMQ." \
                "(On Debian it would be fetched by itself.)"
        fetch RabbitMQ arrange_rabbitmq rabbitmq-server
    fi
    RABBITMQ_HOME=$(cached 'rabbitmq-4.*')/rabbitmq
    PATH=$(dirname "$RABBITMQ_HOME")/bin:$PATH
    export RABBITMQ_HOME PATH
}

find_rabbitmq() {
    local home
    command -v erl >/dev/null || return
    while read -r home; do
        if compgen -G "$home/plugins/rabbit-4.*" >/dev/null; then
            export RABBITMQ_HOME=$home
            return
        fi
    done < <(rabbitmq_homes)
    return 1
}

rabbitmq_homes() {
    if [ -n "${KITH_RABBITMQ:-}" ]; then
        echo "$KITH_RABBITMQ"
        return
    fi
    dirname "$(dirname "$(readlink -f "$(command -v rabbitmq-server)" 2>/dev/null)")"
    printf '%s\n' /usr/lib/rabbitmq/lib/rabbitmq_server-* /opt/homebrew/opt/rabbitmq
}

# arrange_rabbitmq FROM TO: Erlang starts programs of its own by their path, so each is a wrapper in its place.
arrange_rabbitmq() {
    local to=$2 erts program
    mv "$1/usr/lib/erlang" "$to/erlang"
    mv "$1"/usr/lib/rabbitmq/lib/rabbitmq_server-* "$to/rabbitmq"
    mv "$1/usr/share/doc" "$to/doc"
    erts=$(basename "$to"/erlang/erts-*)
    mkdir "$to/erlang/$erts/sbin"
    for program in beam.smp erlexec erl_child_setup inet_gethost epmd escript; do
        mv "$to/erlang/$erts/bin/$program" "$to/erlang/$erts/sbin/"
        # shellcheck disable=SC2016
        wrapper "$to/erlang/$erts/bin/$program" "$(with_libraries '$home/../..' "$to")" "\"\$home/sbin/$program\" \"\$@\""
    done
    wrapper "$to/bin/erl" "env ROOTDIR=\"\$home/erlang\" BINDIR=\"\$home/erlang/$erts/bin\" EMU=beam PROGNAME=erl" \
        "\"\$home/erlang/$erts/bin/erlexec\" \"\$@\""
    wrapper "$to/bin/epmd" "\"\$home/erlang/$erts/bin/epmd\" \"\$@\""
    wrapper "$to/bin/escript" "env ESCRIPT_EMULATOR=\"\$home/bin/erl\" \"\$home/erlang/$erts/bin/escript\" \"\$@\""
    echo "rabbitmq-$(basename "$to"/rabbitmq/plugins/rabbit-4.* | cut -d - -f 2)"
}
