-- One question to one partner about one piece of work, with a day by which the answer is due.
create table coordination_request (
    key text primary key,                    -- 2023-3.4>STTTT, 2023-4.2>UBND_HUYEN#3
    work_item text not null references work_item,
    party text not null,
    member text,                             -- which member of a set, such as "Thị xã Kinh Môn"
    question text not null,
    sent_at timestamptz not null,
    due_on date not null,
    state text not null check (state in ('SENT', 'ANSWERED', 'ACCEPTED', 'RETURNED')),
    answer text,
    evidence text,
    answered_by text,
    answered_at timestamptz,
    return_reason text,
    unanswered_since date,                   -- set once when the answer is so late that leadership has to know
    version bigint not null
);
create index coordination_request_item on coordination_request (work_item);
