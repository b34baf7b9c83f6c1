#!/usr/bin/env bash
# Makes a folder with all that runs Kith: the program, a Java of just what it uses, and a cache of what its start finds out: docker/image/build.sh DIR
set -euo pipefail
. "$(dirname "$0")/../../bin/lib/house.sh"
. bin/lib/java.sh
. bin/lib/build.sh

dir=${1:?the folder}

# What the program uses, says jdeps; some find by name only: jcmd, to look into a node that is in trouble, and zipfs,
# by which jars are read as folders.
modules() {
    echo "$("$JAVA_HOME/bin/jdeps" --ignore-missing-deps -q --recursive --multi-release 25 --print-module-deps \
        --class-path "$dir/lib/*" "$dir/kith.jar"),jdk.jcmd,jdk.zipfs"
}

# One start up to the moment when it would serve, on an empty database that is thrown away.
train() {
    local data
    data=$(mktemp -d)
    (cd "$dir" && java/bin/java @kith.options -XX:AOTCacheOutput=kith.aot -Dspring.context.exit=onRefresh \
        -jar kith.jar --kith.data="$data" --server.port=0 --management.server.port=0) >"$data/log" 2>&1 ||
        { tail -n 40 "$data/log" >&2 && die "The program did not start; the end of its log is above."; }
    rm -r "$data"
}

use_java
is_built || use_maven
package
mkdir -p "$dir"
cp -a "$UNPACKED/." docker/image/kith.options "$dir"
"$JAVA_HOME/bin/jlink" --add-modules "$(modules)" --strip-debug --no-header-files --no-man-pages --compress=zip-6 \
    --output "$dir/java"
train
chmod -R a+rX "$dir"
