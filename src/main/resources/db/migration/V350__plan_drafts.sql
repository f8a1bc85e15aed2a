-- A plan on its way: read from a document, looked over, checked, adopted.
create table plan_draft (
    id bigint generated always as identity primary key,
    name text not null,
    source_name text not null,
    source_kind text not null check (source_kind in ('PDF', 'WORD', 'SHEET', 'TEXT', 'YAML')),
    source bytea not null,
    draft json not null,                     -- json keeps the order of its fields, which the export writes
    state text not null default 'OPEN' check (state in ('OPEN', 'ADOPTED', 'DROPPED')),
    revises text,                            -- the plan in force whose revision it is; null for a new plan
    created_by text not null,
    created_at timestamptz not null,
    saved_at timestamptz not null,
    version bigint not null default 0
);
create index plan_draft_open on plan_draft (saved_at) where state = 'OPEN';
