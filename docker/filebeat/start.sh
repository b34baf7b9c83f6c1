#!/usr/bin/env bash
# Starts Filebeat with the password from its file, which it can't read by itself: docker/filebeat/start.sh
set -euo pipefail

FILEBEAT_PASSWORD=$(<"${KITH_SECRETS:-/run/secrets}/filebeat.password")
export FILEBEAT_PASSWORD
exec filebeat -e --strict.perms=false -c /kith/filebeat.yml --path.data /var/lib/filebeat
