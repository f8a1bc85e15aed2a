-- The groups among which a directory or a provider counted somebody at the last sign-in by it. They give no right.
create table sign_in_group (
    account text not null,
    source text not null check (source in ('DIRECTORY', 'PROVIDER')),
    name text not null,
    seen_at timestamptz not null,
    primary key (account, source, name)
);
create index sign_in_group_name on sign_in_group (lower(name));

-- What such a group stands for; administrators take over what follows for a person.
create table group_meaning (
    name text primary key,
    party_code text,
    role text check (role in ('HEAD', 'DEPUTY', 'STAFF')),
    made_by text not null,
    made_at timestamptz not null,
    check (party_code is not null or role is not null)
);
create unique index group_meaning_name on group_meaning (lower(name));
