-- Who is suspended is not let in until that moment, or, where there is none, until somebody lifts it. What is over stays
-- written here until the next time: it is compared with the clock when it is read.
alter table users add column suspended_at datetime(3);
alter table users add column suspended_until datetime(3);
alter table users add column suspension_reason varchar(1000);
