-- The whole life of a request: accepted, asked back, declined, returned, withdrawn, reopened, gone on without.
alter table coordination_request drop constraint coordination_request_state_check;
update coordination_request set state = 'TAKEN' where state = 'ACCEPTED';
alter table coordination_request
    add constraint coordination_request_state_check check (state in ('SENT', 'ACCEPTED', 'ASKED_BACK', 'ANSWERED',
        'RETURNED', 'DECLINING', 'DECLINED', 'TAKEN', 'WITHDRAWN', 'REOPENED', 'UNANSWERED')),
    add column kind text not null default 'JOINT_WORK'
        check (kind in ('INFORMATION', 'OPINION', 'DATA', 'JOINT_WORK', 'APPROVAL')),
    add column party_name text,              -- as it was called when it was asked
    add column sent_by text,
    add column submission text,              -- the form it was sent with: pressed twice, it asks once
    add column original_due_on date,
    add column extensions int not null default 0,
    add column due_words text,               -- the due date as it was written: "trong 5 ngày làm việc"
    add column due_from date,                -- the day from which its working days count; null for a fixed day
    add column due_working_days int,
    add column held_since timestamptz,       -- since when the lead or leadership, not the partner, has it
    add column closed_at timestamptz;
alter table coordination_request rename column evidence to document_sign;
alter table coordination_request alter column kind drop default;
update coordination_request r set
    party_name = coalesce(r.member, (select p.name from party p where p.code = r.party), r.party),
    sent_by = coalesce((select j.actor from journal j where j.subject = r.key and j.action = 'Gửi đề nghị phối hợp'
                        order by j.id limit 1), 'hệ thống'),
    original_due_on = r.due_on,
    held_since = case when r.state = 'ANSWERED' then r.answered_at end,
    closed_at = case when r.state = 'TAKEN' then
        (select max(j.at) from journal j where j.subject = r.key and j.action = 'Nhận câu trả lời') end;
alter table coordination_request
    alter column party_name set not null,
    alter column sent_by set not null,
    alter column original_due_on set not null;
create unique index coordination_request_submission on coordination_request (submission, party, coalesce(member, ''));
create index coordination_request_open_due on coordination_request (due_on)
    where state in ('SENT', 'ACCEPTED', 'RETURNED', 'REOPENED');

-- Each step of a request: who, when, how it came in, from what to what and why. Append-only like the journal.
create table coordination_step (
    request text not null references coordination_request deferrable initially deferred,
    number int not null,
    at timestamptz not null,
    actor text not null,
    step text not null check (step in ('SENT', 'ACCEPTED', 'ASKED_BACK', 'CLARIFIED', 'ANSWERED', 'RETURNED',
        'DECLINED', 'DECLINING_UPHELD', 'DECLINING_OVERRULED', 'TAKEN', 'WITHDRAWN', 'REOPENED', 'GONE_ON_WITHOUT',
        'EXTENDED', 'DUE_MOVED')),
    before text,
    after text not null,
    words text,
    channel text check (channel in ('TASKLIST', 'PAGE', 'LINK', 'CLERK')),
    primary key (request, number)
);
insert into coordination_step (request, number, at, actor, step, before, after, words, channel)
select j.subject, row_number() over (partition by j.subject order by j.id), j.at, j.actor,
    case j.action when 'Gửi đề nghị phối hợp' then 'SENT' when 'Trả lời đề nghị phối hợp' then 'ANSWERED'
        when 'Nhận câu trả lời' then 'TAKEN' else 'RETURNED' end,
    case j.action when 'Gửi đề nghị phối hợp' then null when 'Trả lời đề nghị phối hợp' then 'SENT' else 'ANSWERED' end,
    case j.action when 'Gửi đề nghị phối hợp' then 'SENT' when 'Trả lời đề nghị phối hợp' then 'ANSWERED'
        when 'Nhận câu trả lời' then 'TAKEN' else 'RETURNED' end,
    j.reason,
    case j.action when 'Trả lời đề nghị phối hợp' then 'TASKLIST' end
from journal j join coordination_request r on r.key = j.subject
where j.action in ('Gửi đề nghị phối hợp', 'Trả lời đề nghị phối hợp', 'Nhận câu trả lời', 'Trả lại câu trả lời');
create trigger coordination_step_append_only before update or delete or truncate on coordination_step
    for each statement execute function journal_is_append_only();
