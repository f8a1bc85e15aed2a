-- Processes that ran away and were stopped, on all nodes alike, until an administrator let go.
create table brake (
    id bigint generated always as identity primary key,
    process text not null,                   -- key of the process definition
    pulled_at timestamptz not null,          -- the application's clock, as all that it counts
    counted text not null,                   -- what was too much, in words
    released_at timestamptz,
    released_by text,
    reason text,
    check ((released_at is null) = (released_by is null) and (released_at is null) = (reason is null))
);
create unique index brake_open on brake (process) where released_at is null;
