-- The pictures of a member who is to be erased.
create index media_owner on media (owner_id, id);
