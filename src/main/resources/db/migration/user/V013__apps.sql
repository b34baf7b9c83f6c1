-- Programs that members registered. An access of an app lives no longer than the app.
create table app (
    id        bigint not null,
    owner_id  bigint not null,
    name      varchar(60) not null,
    redirects varchar(4000) not null,
    scopes    varchar(100) not null,
    version   int not null,
    primary key (id)
);
create index app_owner on app (owner_id, id);

alter table program_access add column app_id bigint;

-- An app that asked and a member who has not decided yet (state_hash), or has allowed it and the app has not come for
-- its tokens yet (code_hash). A code that comes twice was copied by somebody, so a used one is kept until it would have
-- ended.
create table app_grant (
    id           bigint not null,
    app_id       bigint not null,
    user_id      bigint not null,
    redirect     varchar(300),
    client_state varchar(1000),
    challenge    varchar(128) not null,
    scopes       varchar(100) not null,
    state_hash   varchar(64) collate utf8mb4_0900_bin,
    code_hash    varchar(64) collate utf8mb4_0900_bin,
    ends_at      datetime(3) not null,
    used_at      datetime(3),
    version      int not null,
    primary key (id)
);
create unique index app_grant_state on app_grant (state_hash);
create unique index app_grant_code on app_grant (code_hash);
create index app_grant_end on app_grant (ends_at);
