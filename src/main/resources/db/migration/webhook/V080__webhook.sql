-- Addresses at which members want to hear what happens to them. Whoever sends something there has the row leased until
-- then; due_at is when the first of what waits is due, and null when nothing waits.
create table webhook (
    id              bigint not null,
    owner_id        bigint not null,
    url             varchar(500) not null,
    kinds           varchar(300) not null,
    secret          varchar(60) not null,
    previous_secret varchar(60),
    previous_until  datetime(3),
    failing_since   datetime(3),
    off_at          datetime(3),
    off_reason      varchar(10),
    due_at          datetime(3),
    leased_until    datetime(3),
    version         int not null,
    primary key (id)
);
create index webhook_owner on webhook (owner_id, id);
create index webhook_due on webhook (due_at);

-- What a webhook is to be told, and what came of it. Only what it is about stands here: what is sent is read when it is
-- sent, as its owner may see it then. The same event makes one row, however often it is heard.
create table webhook_delivery (
    id          bigint not null,
    webhook_id  bigint not null,
    kind        varchar(30) not null,
    event_key   varchar(80) collate utf8mb4_0900_bin not null,
    subject_id  bigint not null,
    other_id    bigint,
    happened_at datetime(3) not null,
    state       varchar(10) not null,
    tries       int not null,
    due_at      datetime(3),
    tried_at    datetime(3),
    status      int,
    answer      varchar(200) not null,
    version     int not null,
    primary key (id)
);
create unique index webhook_delivery_event on webhook_delivery (webhook_id, event_key);
create index webhook_delivery_webhook on webhook_delivery (webhook_id, id);
create index webhook_delivery_due on webhook_delivery (webhook_id, due_at);
