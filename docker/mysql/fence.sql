-- Ends what an old primary still believes to be. The order matters: a write that waits for its replica is first
-- cut off from whoever sent it, so that nobody is told "done"; only then is it let go, since the last statement
-- waits for it. follow.sql or a restart opens the server again, as a replica.
set global offline_mode = on;
set global rpl_semi_sync_source_enabled = off;
set global super_read_only = on;
