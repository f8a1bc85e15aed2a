-- A notice to leadership about one late subject, answered with a directive.
create table notice (
    key text primary key,                    -- the subject and the due date it missed: 2023-3.4>STTTT!2023-04-18
    subject text not null,
    work_item text not null references work_item,
    cause text not null,
    responsible text not null,
    overdue_since date not null,
    raised_at timestamptz not null,
    directive text check (directive in ('REMIND', 'EXTEND', 'CHANGE_OFFICE', 'STOP')),
    reason text,
    new_due_on date,
    new_office text,
    directed_by text,
    directed_at timestamptz,
    applied_at timestamptz,
    version bigint not null
);
create index notice_item on notice (work_item);
create index notice_open on notice (raised_at) where directive is null;

-- One reminder about one subject to one party on one day, whatever runs twice.
create table reminder (
    party text not null,
    subject text not null,
    day date not null,
    kind text not null check (kind in ('DUE_SOON', 'OVERDUE', 'DIRECTIVE')),
    words text not null,
    primary key (party, subject, day, kind)
);
create index reminder_day on reminder (day, party);
