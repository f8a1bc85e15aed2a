-- One plan item carried out in one year, or one task that leadership gave outside the plan.
create table work_item (
    key text primary key,                    -- 2023-3.4 or 2023-GV1
    kind text not null check (kind in ('PLAN', 'AD_HOC')),
    year int not null,
    code text not null,
    title text not null,
    lead text not null,
    state text not null check (state in ('OPEN', 'COMPLETED', 'CARRIED_OVER', 'STOPPED')),
    planned_start date not null,
    opened_at timestamptz not null,
    opened_late boolean not null,
    original_due_on date not null,
    due_on date not null,
    extensions int not null default 0,
    closed_at timestamptz,
    outcome text,
    process_instance text not null unique,
    lineage text,                            -- the work item of the year before that this one carries on
    version bigint not null
);
create unique index work_item_year_code on work_item (year, code);

-- What a person handed in at a step of the item's own process.
create table work_step (
    id bigint generated always as identity primary key,
    work_item text not null references work_item,
    task text not null unique,               -- the engine's task id: a retry cannot record twice
    step text not null,
    name text not null,
    unit text,
    values_json jsonb not null,
    actor text not null,
    recorded_at timestamptz not null
);
create index work_step_item on work_step (work_item, recorded_at);

create table monthly_round (
    key text primary key,                    -- 2023-3.4@2023-06
    work_item text not null references work_item,
    month text not null,
    opened_at timestamptz not null,
    due_on date not null,
    reported_at timestamptz,
    reported_by text,
    progress text,
    percent int check (percent between 0 and 100),
    difficulty text,
    proposal text,
    evidence text,
    version bigint not null,
    unique (work_item, month)
);

-- Something whose due date has passed and that leadership has to know; one row for each missed due date, whatever fires
-- twice.
create table overdue_subject (
    key text primary key,                    -- the subject and the due date that it missed: 2023-3.4>STTTT!2023-04-18
    subject text not null,                   -- the key of the item, round, report or request
    work_item text not null references work_item,
    cause text not null,                     -- the escalation code of the model
    responsible text not null,               -- the party at whose door the delay lies
    due_on date not null,
    marked_at timestamptz not null,
    version bigint not null
);
create index overdue_subject_item on overdue_subject (work_item, cause, marked_at);

-- A task that leadership gave outside the plan.
create table assignment (
    work_item text primary key references work_item,
    content text not null,
    product text,
    assigner text not null,
    partners jsonb not null,
    result text,
    evidence text,
    version bigint not null
);

create table journal (
    id bigint generated always as identity primary key,
    at timestamptz not null,
    actor text not null,
    subject text not null,
    action text not null,
    reason text,
    before text,
    after text
);
create index journal_subject on journal (subject, id);
create function journal_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'Nhật ký chỉ được ghi thêm, không được sửa hay xóa';
end $$;
create trigger journal_append_only before update or delete or truncate on journal
    for each statement execute function journal_is_append_only();
