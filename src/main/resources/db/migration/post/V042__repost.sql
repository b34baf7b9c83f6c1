-- The truth behind the counter. An id of its own says when it was passed on, and where it stands in a list.
create table post_repost (
    post_id bigint not null,
    user_id bigint not null,
    id      bigint not null,
    primary key (post_id, user_id)
);
create index post_repost_user on post_repost (user_id, id, post_id);
