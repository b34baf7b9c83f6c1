# Finds Node 24 with npm, which only work on the frontend needs. Sourced, not run.
# shellcheck shell=bash

use_node() {
    KITH_NODE=${KITH_NODE:-$(dirname "$(command -v node || echo missing)")}
    if [[ $("$KITH_NODE/node" --version 2>/dev/null) != v24.* ]] || [ ! -x "$KITH_NODE/npm" ]; then
        die "The frontend needs Node 24 with npm: put it on PATH or name its bin folder in KITH_NODE."
    fi
    export KITH_NODE PATH="$KITH_NODE:$PATH"
}
