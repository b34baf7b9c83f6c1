-- Handles and addresses are the same in capitals and small letters, but not with and without accents. Names are found
-- without either; H2 learns that in its vendor folder. Whatever is exact says so: MySQL's own way would take a for A.
create table users (
    id                 bigint not null,
    handle             varchar(30) collate utf8mb4_0900_as_ci not null,
    email              varchar(254) collate utf8mb4_0900_as_ci not null,
    display_name       varchar(60) not null,
    bio                varchar(300) not null default '',
    avatar_url         varchar(200),
    avatar_preview_url varchar(200),
    header_url         varchar(200),
    password_hash      varchar(200) not null,
    role               varchar(20) not null,
    followers          int not null default 0,
    following          int not null default 0,
    posts              int not null default 0,
    version            int not null,
    primary key (id)
);
create unique index users_handle on users (handle);
create unique index users_email on users (email);
create index users_display_name on users (display_name);
create index users_followers on users (followers);

-- A browser that stays signed in. Its token changes with every use; the one before stays good for a moment,
-- because two tabs that come back at once both carry it.
create table remembered_device (
    series        varchar(32) collate utf8mb4_0900_bin not null,
    user_id       bigint not null,
    token_hash    varchar(64) collate utf8mb4_0900_bin not null,
    previous_hash varchar(64) collate utf8mb4_0900_bin not null,
    rotated_at    datetime(3) not null,
    agent         varchar(200) not null,
    version       int not null,
    primary key (series)
);
create index remembered_device_user on remembered_device (user_id);
