-- What a program may do in a member's name, until when. Each access token names its row, so that taking it away works
-- within seconds. A refresh token changes with every use; a used one that comes back was copied, and ends the access.
create table program_access (
    id            bigint not null,
    user_id       bigint not null,
    kind          varchar(10) not null,
    name          varchar(100) not null,
    scopes        varchar(100) not null,
    refresh_hash  varchar(64) collate utf8mb4_0900_bin not null,
    previous_hash varchar(64) collate utf8mb4_0900_bin not null,
    used_at       datetime(3) not null,
    ends_at       datetime(3) not null,
    ended_at      datetime(3),
    version       int not null,
    primary key (id)
);
create index program_access_user on program_access (user_id, id);

-- The keys that sign access tokens, shared by all nodes. The newest signs; older ones are believed until the last
-- token that they signed has ended.
create table signing_key (
    id      varchar(36) collate utf8mb4_0900_bin not null,
    jwk     varchar(1000) not null,
    made_at datetime(3) not null,
    primary key (id)
);
