-- Who works with the databases of Kith, and what each of them may do; made by root on the first server, from
-- which the others are copied. Put passwords of at most 32 letters in place of the @WORDS@. Nobody here comes in
-- without TLS.
set global super_read_only = off;

-- The program day by day. It may do nothing yet: when the tables are made, their owner below grants this user
-- what each of them needs, which for an append-only log is to read and to insert.
create user kith identified by '@APPLICATION_PASSWORD@' require ssl;

-- Makes and changes the tables when the program starts, and grants them to the user above.
create user kith_migration identified by '@MIGRATION_PASSWORD@' require ssl;
grant all on `kith%`.* to kith_migration with grant option;
grant select on performance_schema.user_variables_by_thread to kith_migration;

-- Replicas and backups: follows the log, is given a copy of everything. Changes nothing.
create user kith_replication identified by '@REPLICATION_PASSWORD@' require ssl;
grant replication slave, replication client, backup_admin on *.* to kith_replication;

-- kith failover, and a server that is made anew by CLONE. Reads no table of Kith.
create user kith_admin identified by '@ADMIN_PASSWORD@' require ssl;
grant reload, replication client on *.* to kith_admin;
grant backup_admin, clone_admin, connection_admin, replication_slave_admin, system_variables_admin on *.* to kith_admin;
grant select on performance_schema.* to kith_admin;
