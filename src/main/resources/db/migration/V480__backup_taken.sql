-- Each backup that was taken, by the command or by the script for a server of one's own. The row is written after it, so that
-- a backup does not hold its own.
create table backup_taken (
    id       bigint generated always as identity primary key,
    taken_at timestamptz not null default now(),
    place    text        not null,
    bytes    bigint      not null,
    way      text        not null
);

comment on table backup_taken is 'machine time; the files themselves lie elsewhere and may be gone';

create index backup_taken_at on backup_taken (taken_at desc);
