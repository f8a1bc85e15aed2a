-- What a person was told in the application: the truth, whatever becomes of the e-mail. Each thing once to each person.
create table message (
    id bigint generated always as identity primary key,
    key text not null,                       -- natural key of what is told: digest:2023-03-06, request:…
    person text not null,                    -- no reference: what somebody was told outlives the account
    kind text not null check (kind in ('NEW_REQUEST', 'DIRECTIVE', 'ESCALATION', 'DIGEST')),
    subject text not null,                   -- natural key of the work, request, report; the day of a digest
    title text not null,
    content jsonb not null,
    link text,
    day date not null,                       -- on the application's clock, as told_at
    told_at timestamptz not null,
    read_at timestamptz,
    once_a_day boolean not null,             -- leadership: at most one such message a person and day
    unique (key, person)
);
create unique index message_once_a_day on message (person, day) where once_a_day;
create index message_of_person on message (person, id desc);
create index message_of_kind on message (person, kind, id desc);
create index message_unread on message (person, id desc) where read_at is null;
create index message_day on message (day);

-- Working days whose digests are out: what comes later that day joins the next one.
create table digest_day (
    day date primary key,
    sent_at timestamptz not null
);

-- Reminders of a day for a party, gathered by the digest of that day.
create table digest_line (
    day date not null,
    party text not null,
    subject text not null,
    words text not null,
    primary key (day, party, subject)
);

-- What has to leave the house, written with the message and sent after it. Its times are the machine's: servers outside
-- know no demonstration clock.
create table outbox (
    id bigint generated always as identity primary key,
    channel text not null,
    key text not null,
    kind text not null,
    day date not null,
    recipient text not null,                 -- a person's id; empty for somebody without an account
    name text not null,
    address text not null,
    title text not null,
    content jsonb not null,
    link text,
    written_at timestamptz not null,
    due_at timestamptz not null,
    attempts integer not null default 0,
    repeats integer not null default 0,      -- attempts after one of which nobody knows whether it arrived
    claimed_until timestamptz,               -- set while somebody sends it; left behind by a crash
    sent_at timestamptz,
    dropped_at timestamptz,
    problem text,
    unique (channel, key, address)
);
create index outbox_waiting on outbox (channel, id) where sent_at is null and dropped_at is null;

-- A server that does not answer is left alone for a while, and what waits for it keeps its order.
create table outbox_channel (
    name text primary key,
    failures integer not null,
    closed_until timestamptz not null,
    problem text not null
);
