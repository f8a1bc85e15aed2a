-- What administrators upload before it is in force: one draft for each process, replaced by the next upload.
create table model_draft (
    process text primary key,                -- id of the process, which is the name of the file
    sha256 text not null,                    -- of what was uploaded
    bpmn text not null,
    uploaded_by text not null,
    uploaded_at timestamptz not null
);
create table model_draft_form (
    process text not null references model_draft on delete cascade,
    name text not null,                      -- with its ending: monthly-progress.form
    content text not null,
    primary key (process, name)
);

-- What came into force, for good: an upload, a move of running work to the version in force, the taking back of either,
-- a release over an upload. The same over the same version is done once, however often it is sent.
create table model_change (
    id bigint generated always as identity primary key,
    process text not null,
    kind text not null check (kind in ('UPLOAD', 'MOVE', 'BACK', 'RELEASE')),
    sha256 text not null,                    -- of the model with all its forms; where none was deployed, of how the work stood
    base text not null,                      -- the engine's definition that was in force
    definition text not null,                -- the one in force from then on
    moves_work boolean not null,
    moved int not null,
    stayed int not null,
    undoes bigint unique references model_change,
    reason text not null,
    actor text not null,
    at timestamptz not null,
    unique (process, sha256, base)
);
create table model_change_instance (
    change bigint not null references model_change,
    instance text not null,
    subject text not null,                   -- the business key: 2023-3.4
    from_definition text not null,
    steps text not null,                     -- step>step, one a line, where a person chose
    primary key (change, instance)
);
create trigger model_change_append_only before update or delete or truncate on model_change
    for each statement execute function journal_is_append_only();
create trigger model_change_instance_append_only before update or delete or truncate on model_change_instance
    for each statement execute function journal_is_append_only();
