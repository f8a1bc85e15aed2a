-- A list from Excel between its check and its import: what is imported is what was checked, and once.
create table handed_list (
    kind text not null,
    owner text not null,                     -- the person's id
    token uuid not null,                     -- which of the person's uploads it is
    name text not null,
    note text not null,
    content bytea not null,                  -- empty once imported
    handed_at timestamptz not null default now(),
    taken_at timestamptz,
    primary key (kind, owner)
);
