-- Who is away from when to when, and who acts in the meantime. Either a person is away, or whoever heads a party; the
-- substitution ends by its date, nothing has to run for it.
create table absence (
    id          bigint generated always as identity primary key,
    person      text references person,
    party       text references party,       -- the function: the head of this party, whoever that is
    substitute  text        not null references person,
    from_day    date        not null,
    until_day   date        not null,
    reason      text,
    recorded_by text        not null,
    recorded_at timestamptz not null,
    ended_at    timestamptz,                 -- ended before its day
    ended_by    text,
    version     integer     not null,
    check ((person is null) <> (party is null)),
    check (from_day <= until_day)
);
create index absence_substitute on absence (substitute, until_day) where ended_at is null;
