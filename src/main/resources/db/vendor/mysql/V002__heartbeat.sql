-- One row that each node writes twice a second: what a replica shows of it tells how far behind it is. Who the primary
-- is stands in it, too, since which promotion; before the first one, nobody has said so.
create table heartbeat (
    id              tinyint not null,
    beat            datetime(6) not null,
    epoch           bigint not null,
    primary_address varchar(260) not null,
    primary key (id)
);
insert into heartbeat (id, beat, epoch, primary_address) values (1, now(6), 0, '');
