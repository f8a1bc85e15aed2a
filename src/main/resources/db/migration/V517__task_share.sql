-- A part of a piece of work that the head gave to a colleague beside whoever holds it: what, until when, and whether it is
-- done. It ends nothing of the work itself.
create table task_share (
    id bigint generated always as identity primary key,
    obligation varchar(400) not null references obligation (key),
    person text not null,
    words text not null check (length(words) between 1 and 500),
    due_on date,
    given_by text not null,
    given_acting_for text,
    given_at timestamptz not null,
    done_at timestamptz,
    withdrawn_at timestamptz,
    check (done_at is null or withdrawn_at is null)
);

-- The same words to the same colleague are one part while it is open.
create unique index task_share_open on task_share (obligation, person, words) where done_at is null and withdrawn_at is null;
create index task_share_of_person on task_share (person) where done_at is null and withdrawn_at is null;
