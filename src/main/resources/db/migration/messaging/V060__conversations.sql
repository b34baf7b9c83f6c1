-- direct_key names the pair of a direct conversation, so that there is only one of each pair.
create table conversation (
    id         bigint not null,
    kind       varchar(10) not null,
    title      varchar(120),
    direct_key varchar(40) collate utf8mb4_0900_bin,
    version    int not null,
    primary key (id)
);
create unique index conversation_direct on conversation (direct_key);

-- A member's place in a conversation. The inbox is one range of (user_id, latest_id), the badge one of
-- (user_id, unread).
create table membership (
    conversation_id bigint not null,
    user_id         bigint not null,
    latest_id       bigint not null,
    last_read_id    bigint not null,
    unread          int not null,
    muted_until     datetime(3) null,
    primary key (conversation_id, user_id)
);
create index membership_inbox on membership (user_id, latest_id);
create index membership_unread on membership (user_id, unread);

-- The messages of a conversation lie side by side, so that a page of it is one range of the primary key. The client's
-- key makes it harmless to send the same message again.
create table message (
    id              bigint not null,
    conversation_id bigint not null,
    sender_id       bigint not null,
    text            varchar(8000) not null,
    media_ids       varchar(100) not null,
    client_key      varchar(64) collate utf8mb4_0900_bin not null,
    edited_at       datetime(3) null,
    version         int not null,
    primary key (conversation_id, id)
);
create unique index message_id on message (id);
create unique index message_client_key on message (sender_id, client_key);
