-- Who began the thread in which a comment stands that somebody passed on; whoever is kept from that member reads
-- nothing of it. Null for what began its thread itself.
alter table feed_entry add column begun_by bigint;

-- Whether somebody has a post already is asked for each follower of who passes it on.
create index feed_entry_post on feed_entry (owner_id, post_id, entry_id);
