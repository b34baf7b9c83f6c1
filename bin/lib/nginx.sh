# Finds nginx 1.30, or fetches it from Debian, and starts it with the files of docker/nginx. Sourced by bin/lib/stack.sh.
# shellcheck shell=bash

readonly NGINX_OLDEST=1.29.6

# Sets NGINX, a program that knows sticky cookies.
use_nginx() {
    NGINX=${KITH_NGINX:-$(command -v nginx || true)}
    ! is_new_nginx "$NGINX" || return 0
    [ -z "${KITH_NGINX:-}" ] || die "KITH_NGINX is $NGINX, which is not an nginx $NGINX_OLDEST or newer."
    if ! cached 'nginx-1.*' >/dev/null; then
        can_fetch || die "This needs nginx 1.30: install it, or name it in KITH_NGINX. (On Debian it would be fetched by itself.)"
        fetch nginx arrange_nginx nginx
    fi
    NGINX=$(cached 'nginx-1.*')/bin/nginx
}

is_new_nginx() {
    local version
    version=$("$1" -v 2>&1 | sed -n 's|.*nginx/\([0-9.]*\).*|\1|p') && [ -n "$version" ] &&
        [ "$(printf '%s\n' "$NGINX_OLDEST" "$version" | sort -V | head -n 1)" = "$NGINX_OLDEST" ]
}

# arrange_nginx FROM TO
arrange_nginx() {
    mkdir "$2/sbin"
    mv "$1/usr/sbin/nginx" "$2/sbin/"
    mv "$1/usr/share/doc" "$2/doc"
    # shellcheck disable=SC2016
    wrapper "$2/bin/nginx" "$(with_libraries '$home' "$2")" '"$home/sbin/nginx" "$@"'
    echo "nginx-$("$2/bin/nginx" -v 2>&1 | sed 's|.*/\([0-9.]*\).*|\1|')"
}

# make_nginx AT PORT HTTP-PORT NAME=NODE-PORT…: a copy of the files with the addresses of this machine in it.
make_nginx() {
    local at=$1 node names=() text word
    mkdir -p "$at/conf.d" "$at/tls" "$at/temp"
    cp -R docker/nginx/nginx.conf docker/nginx/kith docker/nginx/away "$at/"
    for node in "${@:4}"; do
        names+=(-e "s/${node%=*}:8080/127.0.0.1:${node#*=}/")
    done
    sed -n "${names[@]}" -e '/127\.0\.0\.1/p' docker/nginx/kith/nodes.conf >"$at/kith/nodes.conf"
    text=$(<docker/nginx/templates/kith.conf.template)
    for word in KITH_HTTPS="127.0.0.1:$2" KITH_HTTP="127.0.0.1:$3" KITH_NAME=localhost KITH_PORT="$2" \
        KITH_ACCESS_LOG="$at/access.log" KITH_TEMP="$at/temp"; do
        text=${text//\$\{${word%%=*}\}/${word#*=}}
    done
    echo "$text" >"$at/conf.d/kith.conf"
    AUTHORITY='Kith on this machine' docker/mysql/certificates.sh "$at/authority" "$at/making" localhost 127.0.0.1
    mv "$at/making/server-cert.pem" "$at/tls/certificate.pem"
    mv "$at/making/server-key.pem" "$at/tls/key.pem"
    rm -r "$at/making"
}

# start_nginx AT: in the foreground of a group of processes, which is ended, frozen and killed as one.
start_nginx() {
    use_nginx
    in_background "$1/pid" "$1/nginx.log" "$NGINX" -p "$1/" -c "$1/nginx.conf" \
        -g "daemon off; pid $1/nginx.pid; user $(id -un) $(id -gn);"
    until_listens "$(<"$1/port")" "$1/pid" || give_up "$1/nginx.log" "nginx did not start"
}
