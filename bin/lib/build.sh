# Makes target/kith.jar with the frontend bundle that is committed, so without Node. Sourced, not run.
# shellcheck shell=bash

readonly JAR=target/kith.jar
readonly UNPACKED=target/kith
readonly STAMP=target/kith.stamp
readonly BUILD_LOG=target/build.log

# Vaadin looks for Node only here and finds none: a bundle that no longer fits stops the build.
readonly WITHOUT_NODE=-Dvaadin.node.folder=$PWD/target/no-node

fingerprint() {
    find pom.xml .mvn src/main -type f -not -path '*/frontend/generated/*' -not -name index.html -exec cksum {} + |
        sort | cksum
}

is_built() {
    [ -f "$JAR" ] && [ -d "$UNPACKED" ] && [ "$(fingerprint)" = "$(cat "$STAMP" 2>/dev/null)" ]
}

bundle_is_stale() {
    grep -q 'production mode bundle build is needed' "$BUILD_LOG"
}

# Jars inside of a jar are slow to read: unpacked, the same program starts in two thirds of the time.
unpack() {
    rm -rf "$UNPACKED"
    "$JAVA_HOME/bin/java" -Djarmode=tools -jar "$JAR" extract --destination "$UNPACKED" >/dev/null
}

# Packages the program when its sources are not those that the last package was made of.
package() {
    ! is_built || return 0
    echo "Building Kith (log in $BUILD_LOG)"
    mkdir -p target
    if ! maven package -Dmaven.test.skip=true "$WITHOUT_NODE" >"$BUILD_LOG" 2>&1; then
        ! bundle_is_stale || die "The committed frontend bundle does not fit the sources: run bin/bundle and commit its result."
        tail -n 40 "$BUILD_LOG" >&2
        die "The build failed."
    fi
    unpack
    fingerprint >"$STAMP"
}
