-- Throws away all that this server has and makes it a copy of @HOST@:@PORT@. It ends the server when it is done
-- (error 3707 says that it could not start it again by itself): start it, then follow.sql.
stop replica;
reset replica all;
set global super_read_only = off;
set global clone_valid_donor_list = '@HOST@:@PORT@';
clone instance from kith_replication@'@HOST@':@PORT@ identified by '@REPLICATION_PASSWORD@' require ssl;
