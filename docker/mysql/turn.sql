-- Lets a replica follow @HOST@:@PORT@ instead, without a stop: what it was applying it goes on with, and half a
-- transaction that the old primary did not finish is thrown away when the first of the new one comes.
stop replica io_thread;
change replication source to source_host = '@HOST@', source_port = @PORT@;
start replica;
