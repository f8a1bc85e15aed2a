-- A set of drafts has a name, and shows what its last check and its last rehearsal said.
alter table model_set
    add column name text,                    -- null: called by the day on which it was begun
    add column checked_at timestamptz,
    add column faults int,                   -- of that check; what only looks wrong is no fault
    add column rehearsed_at timestamptz,
    add column rehearsed_by text,
    add column rehearsed_files text,         -- SHA-256 of the files that the year was rehearsed with
    add column rehearsal_passed boolean,
    add column rehearsal_words text;
