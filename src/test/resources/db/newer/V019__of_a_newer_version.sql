create table of_a_newer_version (
    id bigint not null,
    primary key (id)
);
