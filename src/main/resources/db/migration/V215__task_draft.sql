-- What somebody has typed into the form of an open task and not yet handed in. It belongs to the task, so that it goes
-- with it into other hands, and ends with it in the engine's own transaction, in whatever way the task ends.
create table task_draft (
    task_id  varchar(64) primary key references act_ru_task (id_) on delete cascade,
    typed_by varchar(255) not null,
    -- A JSON object by field, as it was typed; never evaluated.
    fields   text        not null,
    -- Grows with every change, so that an older page cannot overwrite a newer one unseen.
    version  integer     not null,
    saved_at timestamptz not null
);
