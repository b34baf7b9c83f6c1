-- What posts said before they were edited. Rows are only ever added; written_at is when somebody began to read it so.
create table post_edit (
    id         bigint not null,
    post_id    bigint not null,
    text       varchar(2000) not null,
    warning    varchar(100),
    written_at datetime(3) not null,
    primary key (id)
);
create index post_edit_post on post_edit (post_id, id);
