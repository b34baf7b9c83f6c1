#!/usr/bin/env bash
# Starts Kibana with the password from its file, which it can't read by itself: docker/kibana/start.sh
set -euo pipefail

ELASTICSEARCH_PASSWORD=$(<"${KITH_SECRETS:-/run/secrets}/kibana.password")
export ELASTICSEARCH_PASSWORD
exec /usr/share/kibana/bin/kibana --config /kith/kibana.yml
