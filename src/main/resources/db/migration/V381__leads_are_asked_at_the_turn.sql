-- What the standing office asks a lead about the end proposed for its work. Asked again, the earlier answer is gone.
create table turn_question (
    work_item           text primary key references work_item,
    proposed            text not null default '',   -- the end that stood then, by its name; empty while there was none
    asked_by            text not null,
    asked_acting_for    text,
    asked_at            timestamptz not null,
    agrees              boolean,                    -- null while unanswered
    words               text not null default '',
    answered_by         text,
    answered_acting_for text,
    answered_at         timestamptz,
    constraint turn_question_answered check ((agrees is null) = (answered_at is null))
);
