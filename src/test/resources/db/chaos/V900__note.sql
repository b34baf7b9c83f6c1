create table note (
    id   bigint not null,
    text varchar(100) not null,
    n    bigint not null,
    primary key (id)
);
create table audit_log (
    id   bigint not null,
    text varchar(100) not null,
    primary key (id)
);
