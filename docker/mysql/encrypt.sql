-- What MySQL made before it had a keyring; the rest is encrypted from the start. Each server does it for itself, before
-- anybody gets in, and at every start, since it does nothing the second time.
set global super_read_only = off;
set session sql_log_bin = 0;
alter tablespace mysql encryption = 'Y';
set global super_read_only = on;
