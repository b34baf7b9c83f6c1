#!/usr/bin/env bash
# Gives Kibana and Filebeat an account each, and the logs an end after two weeks: docker/elasticsearch/accounts.sh http://HOST:9200
set -euo pipefail
umask 077

at=${1:?the address of Elasticsearch} secrets=${KITH_SECRETS:-/run/secrets}

# The password is not among the arguments, which anybody can list.
login() { echo "user = \"elastic:$(<"$secrets/elastic.password")\""; }

is_there() { curl --silent --fail --output /dev/null --config <(login) "$at/$1"; }

# put PATH JSON: as the one who may do everything.
put() {
    curl --silent --show-error --fail --request PUT --header 'Content-Type: application/json' \
        --config <(login) --data "$2" "$at/$1"
    echo
}

put _security/user/kibana_system/_password "{\"password\": \"$(<"$secrets/kibana.password")\"}"
put _security/role/kith_logs '{"cluster": ["monitor"],
    "indices": [{"names": ["logs-*"], "privileges": ["auto_configure", "create_doc", "create_index"]}]}'
put _security/user/filebeat "{\"password\": \"$(<"$secrets/filebeat.password")\", \"roles\": [\"kith_logs\"]}"
is_there _data_stream/logs-kith-default || put _data_stream/logs-kith-default '{}'
put _data_stream/logs-kith-default/_lifecycle '{"data_retention": "14d"}'
