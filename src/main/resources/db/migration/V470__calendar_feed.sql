-- A calendar of one person's due days that other programs subscribe to; its key is shown once.
create table calendar_feed (
    id bigint generated always as identity primary key,
    person text not null,
    name text not null,
    hash text not null unique,
    whose text not null check (whose in ('MINE', 'OFFICE')),
    remind_days int check (remind_days between 0 and 30),
    made_at timestamptz not null,
    revoked_at timestamptz
);

create unique index calendar_feed_name on calendar_feed (person, name) where revoked_at is null;
