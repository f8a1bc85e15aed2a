-- What was taken out of the house as a whole, and what was read into it.
create table taken_out (
    id         bigint generated always as identity primary key,
    taken_at   timestamptz not null,
    sha256     text        not null,             -- of the manifest
    line_count bigint      not null,
    files      bigint      not null,
    bytes      bigint      not null,
    taken_by   text        not null
);
create trigger taken_out_append_only before update or delete or truncate on taken_out
    for each statement execute function journal_is_append_only();

create table read_in (
    id         bigint generated always as identity primary key,
    taken_at   timestamptz not null,
    sha256     text        not null unique,      -- the same archive is read in once
    line_count bigint      not null,
    files      bigint      not null,
    bytes      bigint      not null,
    read_by    text        not null,
    read_at    timestamptz not null default now()
);
create trigger read_in_append_only before update or delete or truncate on read_in
    for each statement execute function journal_is_append_only();

-- A plan that was read in is closed: it is read and searched, and nothing of it begins.
alter table adopted_plan add column read_in_at timestamptz;
comment on column adopted_plan.read_in_at is 'when it was read in from an archive; null for a plan of this house';
