-- Who keeps whom away. Blocking is asked in both directions at once, so both are one range of an index.
create table block (
    blocker    bigint not null,
    blocked    bigint not null,
    created_at datetime(3) not null,
    primary key (blocker, blocked)
);
create index block_blocked on block (blocked, blocker);

-- Without an end it holds until it is taken back.
create table mute (
    muter   bigint not null,
    muted   bigint not null,
    ends_at datetime(3) null,
    primary key (muter, muted)
);
create index mute_muted on mute (muted, muter);
