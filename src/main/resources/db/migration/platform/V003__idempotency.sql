-- What was answered to a request that carries a key, so that the same request sent again changes nothing. Its name is a
-- hash of where it goes and of its key. Without a status it is still under way.
create table idempotency (
    member_id    bigint not null,
    name         varchar(64) collate utf8mb4_0900_bin not null,
    request_hash varchar(64) collate utf8mb4_0900_bin not null,
    made_at      datetime(3) not null,
    status       int,
    place        varchar(500),
    body         mediumtext,
    primary key (member_id, name)
);
create index idempotency_made on idempotency (made_at);
