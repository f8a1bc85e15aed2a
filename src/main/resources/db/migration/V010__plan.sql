-- The plan of each year as adopted: the whole document, so that what was in force can always be shown.

create table adopted_plan (
    year        integer primary key,
    document    jsonb       not null,
    sha256      text        not null,
    issued_on   date        not null,
    imported_at timestamptz not null,
    imported_by text        not null
);

comment on column adopted_plan.sha256 is 'of the canonical JSON text, before PostgreSQL reorders it';
