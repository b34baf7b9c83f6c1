-- Makes this server the primary. First make sure that no other one is, and that no other knows more than this.

-- What it has received counts as acknowledged to somebody: it is applied before anything new.
stop replica io_thread;
select wait_for_executed_gtid_set(received_transaction_set)
from performance_schema.replication_connection_status where received_transaction_set <> '';

-- A primary loses nothing when the machine loses power, and tells nobody "done" before a replica has it, too.
set global sync_binlog = 1;
set global innodb_flush_log_at_trx_commit = 1;
set global rpl_semi_sync_source_enabled = on;
set global offline_mode = off;
set global read_only = off;
-- Then forget.sql.
