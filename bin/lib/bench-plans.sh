# What the statements of every reading door cost on a town of 100,000 members, by MySQL's own plans, on servers of its
# own: bin/bench plans [--scale=1.0]. Sourced by bin/bench. Fails when one of them would read a whole table.
# shellcheck shell=bash

scale=1.0
case ${2:-} in
    '') ;;
    --scale=*) scale=${2#--scale=} ;;
    *) die "bin/bench plans does not know '$2': --scale=0.1 makes the town smaller." ;;
esac
use_java
use_maven
package

work=$(mktemp -d)
end() {
    [ ! -e "$work/mysql/kith.properties" ] || bin/mysql down "$work/mysql" || true
    rm -rf "$work"
}
trap end EXIT
trap exit INT TERM

bin/mysql up "$work/mysql"
maven -Pmysql test-compile surefire:test "$WITHOUT_NODE" \
    "-Dkith.test.mysql=$work/mysql/kith.properties" -Dtest=PlansTests "-Dplans.scale=$scale"
