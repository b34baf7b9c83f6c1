-- Forgets whom this server followed, so that it does not follow them again when it starts. Comes after promote.sql: where
-- half a transaction of the old primary has come, this waits a minute for the other half before it throws it away.
stop replica;
reset replica all;
