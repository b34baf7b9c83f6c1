#!/usr/bin/env bash
# Starts Elasticsearch with the password from its file, which it refuses to read unless it owns it: docker/elasticsearch/start.sh
set -euo pipefail

ELASTIC_PASSWORD=$(<"${KITH_SECRETS:-/run/secrets}/elastic.password")
export ELASTIC_PASSWORD
exec /usr/local/bin/docker-entrypoint.sh eswrapper
