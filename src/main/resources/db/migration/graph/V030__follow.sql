-- Who follows whom. Both directions are one range of an index.
create table follow (
    follower   bigint not null,
    followee   bigint not null,
    state      varchar(10) not null,
    created_at datetime(3) not null,
    primary key (follower, followee)
);
create index follow_followee on follow (followee, follower);
