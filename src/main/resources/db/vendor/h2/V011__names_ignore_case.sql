-- Finds Alice by "al", as MySQL does by its collation.
alter table users alter column display_name varchar_ignorecase(60) not null;
