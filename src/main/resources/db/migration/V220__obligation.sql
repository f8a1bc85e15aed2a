-- What a party owes by a day. Every open task of the engine is the hand of exactly one row; whatever waits for somebody is
-- found here, and how it came to stand so in the changes. Rows of neither table are ever deleted.
create table obligation (
    -- Natural: the key of what it is about, and the step: 2023-3.4@2023-06/userTask_reportProgress. Done twice, as after a
    -- return for rework, it is the same one open again.
    key             varchar(400) primary key,
    -- The plan's id; null for what belongs to no plan.
    plan            varchar(64),
    kind            varchar(32)  not null,
    -- The business key of the piece of work.
    work            varchar(255),
    -- The key of the round, report, request … that it is about; the piece of work itself when there is none.
    subject         varchar(255) not null,
    name            text         not null,
    -- What tells it from its like: month, quarter, counterpart, district, programme.
    particular      text         not null,
    owed_by         varchar(64),
    -- The engine's group whose members may take it: the party's, its heads' or the director's.
    candidate_group varchar(64),
    opened_at       timestamptz  not null,
    original_due_on date,
    due_on          date,
    state           varchar(16)  not null,
    ended_at        timestamptz,
    -- The engine's task while it is open.
    task            varchar(64) unique,
    holder          varchar(255),
    -- The absent person for whom the holder has it.
    acting_for      varchar(255),
    constraint obligation_open_has_its_task check ((state = 'OPEN') = (task is not null)),
    constraint obligation_ended_has_its_moment check ((state = 'OPEN') = (ended_at is null))
);

create index obligation_open_by_group on obligation (candidate_group, due_on) where state = 'OPEN';
create index obligation_open_by_holder on obligation (holder, due_on) where state = 'OPEN';
create index obligation_open_by_office on obligation (owed_by, due_on) where state = 'OPEN';
create index obligation_by_subject on obligation (subject);
create index obligation_by_work on obligation (work);

create table obligation_change (
    id           bigint generated always as identity primary key,
    obligation   varchar(400) not null references obligation (key),
    what         varchar(16)  not null,
    before_value varchar(255),
    after_value  varchar(255),
    at           timestamptz  not null,
    -- The person; null for the application itself.
    actor        varchar(255),
    acting_for   varchar(255)
);

create index obligation_change_by_obligation on obligation_change (obligation, id);
