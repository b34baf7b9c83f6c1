-- The outbox of Spring Modulith 2.1 (its schema v2). The id's type differs between the databases.
create table event_publication (
    id                     uuid not null,
    completion_date        timestamp(9) with time zone,
    event_type             varchar(512) not null,
    listener_id            varchar(512) not null,
    publication_date       timestamp(9) with time zone not null,
    serialized_event       text not null,
    status                 varchar(20),
    completion_attempts    int,
    last_resubmission_date timestamp(9) with time zone,
    primary key (id)
);
create index event_publication_completed on event_publication (completion_date);
create index event_publication_due on event_publication (status, publication_date);
