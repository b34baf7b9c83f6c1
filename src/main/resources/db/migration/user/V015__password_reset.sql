-- A link that was sent to who forgot the password, by its hash.
create table password_reset (
    id         bigint not null,
    user_id    bigint not null,
    token_hash varchar(64) collate utf8mb4_0900_bin not null,
    ends_at    datetime(3) not null,
    version    int not null,
    primary key (id)
);
create index password_reset_user on password_reset (user_id);
create index password_reset_end on password_reset (ends_at);
