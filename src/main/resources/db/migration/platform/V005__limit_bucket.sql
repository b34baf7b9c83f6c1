-- How much of its limit somebody has used, as the moment when all of it is there again, in nanoseconds of the epoch.
create table limit_bucket (
    name    varchar(64) not null,
    full_at bigint not null,
    primary key (name)
);
