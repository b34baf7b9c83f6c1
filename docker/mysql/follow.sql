-- Makes this server a replica of @HOST@:@PORT@. It must not have transactions that the source lacks.
stop replica;
set global super_read_only = on;
set global offline_mode = off;
set global rpl_semi_sync_source_enabled = off;
set global sync_binlog = 0;
set global innodb_flush_log_at_trx_commit = 2;
change replication source to
    source_host = '@HOST@', source_port = @PORT@,
    source_user = 'kith_replication', source_password = '@REPLICATION_PASSWORD@',
    source_ssl = 1, source_ssl_ca = '@CA@', source_ssl_verify_server_cert = 1,
    source_auto_position = 1, source_connect_retry = 1, source_retry_count = 1000000, source_heartbeat_period = 1;
start replica;
