-- What stands in whose home feed. A page of it is one range of the primary key. An entry that shows a post itself has
-- the post's id; one that somebody passes on has its own, and via_id says who that was.
create table feed_entry (
    owner_id  bigint not null,
    entry_id  bigint not null,
    post_id   bigint not null,
    author_id bigint not null,
    via_id    bigint,
    primary key (owner_id, entry_id)
);
