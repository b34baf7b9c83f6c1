-- A comment is a post that answers another: parent_id is what it answers, root_id what began the thread, and
-- owner_id who wrote that; for a post that answers nothing, owner_id is its author.
-- is_comment and has_pictures repeat what other columns say, so that each tab of a profile is one range of an index.
-- removed_with is the post whose removal took this one along: itself, or the root of its thread.
create table post (
    id           bigint not null,
    author_id    bigint not null,
    owner_id     bigint not null,
    parent_id    bigint,
    root_id      bigint,
    text         varchar(2000) not null,
    audience     varchar(10) not null,
    warning      varchar(100),
    media_ids    varchar(100) not null,
    is_comment   boolean not null,
    has_pictures boolean not null,
    likes        int not null default 0,
    comments     int not null default 0,
    reposts      int not null default 0,
    edited_at    datetime(3),
    removed_at   datetime(3),
    removed_with bigint,
    version      int not null,
    primary key (id)
);
create index post_author on post (author_id, is_comment, id);
create index post_pictures on post (author_id, has_pictures, id);
create index post_thread on post (root_id, id);
create index post_removed on post (removed_with);

-- The truth behind the counter.
create table post_like (
    post_id bigint not null,
    user_id bigint not null,
    primary key (post_id, user_id)
);
create index post_like_user on post_like (user_id, post_id);

create table post_bookmark (
    post_id bigint not null,
    user_id bigint not null,
    primary key (post_id, user_id)
);
create index post_bookmark_user on post_bookmark (user_id, post_id);

-- Whom a post names.
create table post_mention (
    post_id bigint not null,
    user_id bigint not null,
    primary key (post_id, user_id)
);

create table post_tag (
    tag     varchar(50) collate utf8mb4_0900_bin not null,
    post_id bigint not null,
    primary key (tag, post_id)
);
create index post_tag_post on post_tag (post_id, tag);
