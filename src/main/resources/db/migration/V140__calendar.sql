-- Calendars that administrators applied over the shipped ones. Every version stays: what was in force when a deadline
-- was set can be read, and the one before can be applied again.
create table calendar_version (
    id bigint generated always as identity primary key,
    year int not null check (year between 2000 and 2200),
    version int not null,                    -- from 1; the shipped calendar of a year is number 0
    status text not null check (status in ('OFFICIAL', 'PROPOSED')),
    document text not null,                  -- the list it was taken from
    applied_by text not null,
    applied_at timestamptz not null,
    unique (year, version)
);
create table calendar_day (
    calendar bigint not null references calendar_version,
    on_day date not null,
    kind text not null check (kind in ('DAY_OFF', 'COMPENSATORY_DAY_OFF', 'WORKING_SATURDAY')),
    name text not null,
    source text not null,
    primary key (calendar, on_day)
);
create trigger calendar_version_append_only before update or delete or truncate on calendar_version
    for each statement execute function journal_is_append_only();
create trigger calendar_day_append_only before update or delete or truncate on calendar_day
    for each statement execute function journal_is_append_only();
