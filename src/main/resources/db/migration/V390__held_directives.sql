-- A directive of the leaders' board waits a minute before it goes out, so that it can be taken back.
create table held_directive (
    id         bigint generated always as identity primary key,
    person     varchar(255) not null,
    kind       varchar(32)  not null,
    reason     text         not null,
    new_due_on date,
    -- What it is about, as the person who gave it saw it.
    words      text         not null,
    notices    text[]       not null,
    held_at    timestamptz  not null default now(),
    send_at    timestamptz  not null,
    state      varchar(16)  not null default 'HELD' check (state in ('HELD', 'SENT', 'TAKEN_BACK')),
    ended_at   timestamptz,
    -- What could not be given, a line each; null while held.
    refused    text,
    constraint held_directive_ended_has_its_moment check ((state = 'HELD') = (ended_at is null))
);
create index held_directive_waiting on held_directive (send_at) where state = 'HELD';

-- Nobody else gives a directive about the same thing meanwhile.
create table held_notice (
    notice varchar(255) primary key,
    held   bigint not null references held_directive (id)
);
create index held_notice_of on held_notice (held);
