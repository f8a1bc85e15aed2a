-- Every act of a review, with what it changed: items, the head or the parties, whole, before and after.
create table plan_draft_change (
    id bigint generated always as identity primary key,
    draft bigint not null references plan_draft on delete cascade,
    what text not null,
    changed json not null,
    changed_by text not null,
    changed_at timestamptz not null,
    undone boolean not null default false
);
create index plan_draft_change_of on plan_draft_change (draft, id);

-- Who is looking at which item.
create table plan_draft_reader (
    draft bigint not null references plan_draft on delete cascade,
    person text not null,
    item text not null,
    seen_at timestamptz not null,
    primary key (draft, person)
);

-- A document that is being read: how far, and what came of it. The file itself is kept with the draft only.
create table plan_reading (
    id uuid primary key,
    name text not null,
    started_by text not null,
    started_at timestamptz not null,
    beat_at timestamptz not null,
    page integer not null default 0,
    pages integer not null default 0,
    refused text,
    draft bigint references plan_draft on delete cascade
);
