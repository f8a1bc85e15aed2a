-- The lead may press for an answer, which is a step of the request.
alter table coordination_step drop constraint coordination_step_step_check;
alter table coordination_step add constraint coordination_step_step_check
    check (step in ('SENT', 'ACCEPTED', 'ASKED_BACK', 'CLARIFIED', 'ANSWERED', 'RETURNED', 'DECLINED', 'DECLINING_UPHELD',
        'DECLINING_OVERRULED', 'TAKEN', 'WITHDRAWN', 'REOPENED', 'GONE_ON_WITHOUT', 'EXTENDED', 'DUE_MOVED', 'REMINDED'));

alter table message drop constraint message_kind_check;
alter table message add constraint message_kind_check
    check (kind in ('NEW_REQUEST', 'REMINDER', 'DIRECTIVE', 'ESCALATION', 'DIGEST', 'FAULT', 'ACCOUNT', 'PLAN'));

-- What the lead makes of an opinion that came in (tiếp thu, giải trình): one row for each request.
create table opinion_handling (
    request text primary key references coordination_request (key),
    handling text not null check (handling in ('AGREES', 'TAKEN_UP', 'EXPLAINED')),
    words text not null,
    saved_by text not null,
    saved_acting_for text,
    saved_at timestamptz not null,
    version bigint not null
);
