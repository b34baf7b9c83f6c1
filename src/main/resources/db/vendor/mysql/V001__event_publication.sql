-- The outbox of Spring Modulith 2.1 (its schema v2). Modulith writes the name in capitals, and to MySQL on Linux names
-- of tables are not the same in small letters. The id's type differs between the databases.
create table EVENT_PUBLICATION (
    id                     varchar(36) collate utf8mb4_0900_bin not null,
    listener_id            varchar(512) not null,
    event_type             varchar(512) not null,
    serialized_event       text not null,
    publication_date       datetime(6) not null,
    completion_date        datetime(6) null,
    status                 varchar(20),
    completion_attempts    int,
    last_resubmission_date datetime(6) null,
    primary key (id)
);
create index event_publication_completed on EVENT_PUBLICATION (completion_date);
create index event_publication_due on EVENT_PUBLICATION (status, publication_date);
