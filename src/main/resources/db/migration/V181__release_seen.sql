-- Releases that have run on this database, so that an older one can say which it is behind.
create table release_seen (
    version text primary key,
    first_at timestamptz not null default now()
);
