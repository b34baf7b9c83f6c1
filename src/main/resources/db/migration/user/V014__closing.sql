-- Who closed the account is nobody's to see. What is left is erased thirty days later, but for the row itself: it keeps
-- the handle from others, so that nobody can pass for somebody who was here. Whoever was let in before the locks were
-- changed the last time is out.
alter table users add column closed_at datetime(3);
alter table users add column erased_at datetime(3);
alter table users add column locks int not null default 0;
create index users_closed on users (closed_at);
