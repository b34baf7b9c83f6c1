-- The outbox of Spring Modulith 2.1 (its schema v2). The id's type differs between the databases.
create table event_publication (
    id                     varchar(36) not null,
    listener_id            varchar(512) not null,
    event_type             varchar(512) not null,
    serialized_event       text not null,
    publication_date       timestamp(6) not null,
    completion_date        timestamp(6) null,
    status                 varchar(20),
    completion_attempts    int,
    last_resubmission_date timestamp(6) null,
    primary key (id)
);
create index event_publication_completed on event_publication (completion_date);
