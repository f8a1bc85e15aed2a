-- What was owed before the book was kept: the finished tasks of the engine's history, once, so that whose the days were can be
-- told of the past as well. A database that has just been created has no engine yet.
do $$
begin
if to_regclass('act_hi_taskinst') is null then
    return;
end if;

create temporary table finished on commit drop as
select known.*,
       known.subject || '/' || known.step
           || case when known.nth = 1 then '' else '~' || known.nth end as key
from (
    select t.task_def_key_ as step, coalesce(t.name_, t.task_def_key_) as name, p.business_key_ as work,
           t.start_time_ as opened_at, t.end_time_ as ended_at,
           coalesce(t.delete_reason_, '') in ('completed', '') as done,
           (t.due_date_::timestamptz at time zone 'Asia/Ho_Chi_Minh')::date as due_on,
           g.candidate_group, v.subject as about,
           coalesce(v.subject, p.business_key_, t.proc_inst_id_) as subject, t.assignee_ as actor,
           row_number() over (
               partition by coalesce(v.subject, p.business_key_, t.proc_inst_id_), t.task_def_key_
               order by t.start_time_, t.id_) as nth
    from act_hi_taskinst t
    join act_hi_procinst p on p.id_ = t.proc_inst_id_
    left join lateral (
        select min(l.group_id_) as candidate_group from act_hi_identitylink l
        where l.task_id_ = t.id_ and l.type_ = 'candidate' and l.operation_type_ = 'add') g on true
    left join lateral (
        select min(i.text_) as subject from act_hi_varinst i
        where i.proc_inst_id_ = t.proc_inst_id_ and i.task_id_ is null
          and i.name_ in ('request', 'round', 'report', 'extension', 'notice', 'period')) v on true
    where t.end_time_ is not null) known
where not exists (select 1 from obligation o where o.state <> 'OPEN' and o.kind <> 'ITEM');

insert into obligation (key, plan, kind, work, subject, name, particular, owed_by, candidate_group, opened_at,
    original_due_on, due_on, state, ended_at)
select f.key, case when f.work like '%-%' then split_part(f.work, '-', 1) end,
       case
           when f.step = 'userTask_reportProgress' then 'ROUND'
           when f.step in ('userTask_submitItemReport', 'userTask_confirmItemReport') then 'ITEM_REPORT'
           when f.step = 'userTask_answerRequest' then 'REQUEST'
           when f.step = 'userTask_clarifyRequest' then 'CLARIFICATION'
           when f.step = 'userTask_takeAnswer' then 'ANSWER_TO_TAKE'
           when f.step = 'userTask_decideDeclining' then 'DECLINING'
           when f.step like 'userTask\_decideExtension%' then 'EXTENSION'
           when f.step in ('userTask_giveDirective', 'userTask_directorDirective') then 'DIRECTIVE'
           when f.step = 'userTask_closeItem' then 'CLOSING'
           when f.step in ('userTask_recordOutsideReport', 'userTask_reviewReport') then 'REPORT'
           when f.step in ('userTask_planSurvey', 'userTask_provideFigures', 'userTask_recordIndicators') then 'SURVEY'
           when f.step in ('userTask_draftBudget', 'userTask_reviewBudget') then 'BUDGET'
           when f.step like 'userTask\_approve%' or f.step like 'userTask\_accept%' then 'APPROVAL'
           when f.step like 'userTask\_assign%' then 'ASSIGNMENT'
           else 'STEP'
       end,
       f.work, f.subject, f.name, '', regexp_replace(f.candidate_group, '[.]head$', ''), f.candidate_group, f.opened_at,
       coalesce(first_due.day, f.due_on), f.due_on, case when f.done then 'DONE' else 'WITHDRAWN' end, f.ended_at
from finished f
left join lateral (
    select v.before_value::date as day from value_change v
    where v.subject = f.about and v.what in ('DUE', 'DUE_BY_CALENDAR', 'ANSWER_DUE', 'ANSWER_DUE_MOVED')
      and v.at >= f.opened_at and v.at < f.ended_at
    order by v.id limit 1) first_due on f.step in
        ('userTask_reportProgress', 'userTask_submitItemReport', 'userTask_confirmItemReport', 'userTask_answerRequest')
on conflict do nothing;

insert into obligation_change (obligation, what, before_value, after_value, at, actor)
select f.key, c.what, c.before_value, c.after_value, c.at, c.actor
from finished f
join obligation o on o.key = f.key
cross join lateral (
    select 'OPENED' as what, null as before_value, o.original_due_on::text as after_value, f.opened_at as at,
           null as actor, 0::bigint as number
    union all
    select 'DUE', v.before_value, v.after_value, v.at, nullif(v.actor, 'hệ thống'), v.id
    from value_change v
    where v.subject = f.about and v.what in ('DUE', 'DUE_BY_CALENDAR', 'ANSWER_DUE', 'ANSWER_DUE_MOVED')
      and o.kind in ('ROUND', 'ITEM_REPORT', 'REQUEST') and v.at >= f.opened_at and v.at < f.ended_at
    union all
    select o.state, null, null, f.ended_at, case when f.done then f.actor end, 9223372036854775807) c
where not exists (select 1 from obligation_change known where known.obligation = f.key)
order by f.key, c.number;
end $$;
