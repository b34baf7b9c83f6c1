-- A picture that somebody uploaded. Its files lie under its key; the id tells when it came.
create table media (
    id        bigint not null,
    owner_id  bigint not null,
    media_key varchar(32) collate utf8mb4_0900_bin not null,
    kind      varchar(10) not null,
    encoding  varchar(10) not null,
    width     int not null,
    height    int not null,
    widths    varchar(60) not null,
    blurhash  varchar(60) not null,
    alt       varchar(1000),
    version   int not null,
    primary key (id)
);
