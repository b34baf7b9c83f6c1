-- Who comes into a group later reads what is said from then on: nothing up to this id.
alter table membership add column since_id bigint not null default 0;
