-- What happened that is about a member. A row for each doing, or for a group of them ("Bob and 3 others liked…").
-- A group that grows gets a new id, and so moves to the top.
create table notification (
    recipient_id bigint not null,
    id           bigint not null,
    kind         varchar(10) not null,
    subject_id   bigint not null,
    actors       int not null,
    latest       varchar(64) not null,
    happened_at  datetime(3) not null,
    gone         boolean not null,
    primary key (recipient_id, id)
);
create index notification_kind on notification (recipient_id, kind, id);
create index notification_subject on notification (subject_id, recipient_id, kind);

-- Which doings somebody has been told of already, so that nobody is told twice.
create table notification_doing (
    recipient_id bigint not null,
    kind         varchar(10) not null,
    subject_id   bigint not null,
    actor_id     bigint not null,
    primary key (recipient_id, kind, subject_id, actor_id)
);

-- One row for each member who has notifications: the newest of them, and up to which they are read. Whoever adds
-- one locks this row first; so groups do not split, and ids grow in the order in which they can be seen.
create table notification_box (
    recipient_id bigint not null,
    latest_id    bigint not null,
    read_id      bigint not null,
    primary key (recipient_id)
);
