-- Which database this is, and which course of its history it is on. A restored dump goes on under a new course.
create table database_identity (
    one boolean primary key default true check (one),
    house uuid not null,                     -- the same in every dump, also in one made before this table existed
    epoch uuid not null default gen_random_uuid()
);
insert into database_identity (house) select md5(min(installed_on)::text)::uuid from flyway_schema_history;

-- What was committed here and noted beside the database afterwards: a mark that stands there and not here was lost with
-- a restore. Numbers come again after a restore, the random part does not.
create table database_mark (
    number bigint generated always as identity primary key,
    mark uuid not null default gen_random_uuid(),
    at timestamptz not null default now(),
    work boolean not null                    -- an act or a letter; not the start of a node
);

-- A restore that was noticed, or told by hand.
create table restore_event (
    id bigint generated always as identity primary key,
    lost_epoch uuid not null unique,         -- the course that was left: two nodes that notice one restore find one row
    found_at timestamptz not null default now(),
    found_by text not null,                  -- the machine that noticed it, or who told
    kept_until timestamptz,                  -- the last that is noted beside the database and still stands in it
    last_mark bigint not null,
    repeats_until timestamptz,               -- until then every letter may be a repeat: nobody knows what has left
    letters_marked int not null default 0,
    notes_missing boolean not null default false
);

-- What the file beside the database says was done after the dump.
create table restore_act (
    event bigint not null references restore_event,
    line uuid not null,
    at timestamptz not null,
    node text not null,
    kind text not null check (kind in ('ACT', 'LETTER')),
    who text not null,
    what text not null,
    about text not null,
    primary key (event, line)
);
create index restore_act_at on restore_act (event, at);

-- Letters that had left before a restore; told again by redone work, they leave as repeats.
create table letter_left (
    channel text not null,
    reference text not null,
    primary key (channel, reference)
);
