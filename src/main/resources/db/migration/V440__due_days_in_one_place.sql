-- Until when something has to be done stands in the book of what is owed and nowhere else. Of items, rounds, item reports and
-- requests, whose deadline outlives the single task, it is what the obligation opened last has.
create index obligation_by_deadline on obligation (subject, opened_at desc, key desc)
    where kind in ('ITEM', 'ROUND', 'ITEM_REPORT', 'REQUEST');

create view deadline as
select subject, opened_at, key as obligation, due_on
from obligation
where kind in ('ITEM', 'ROUND', 'ITEM_REPORT', 'REQUEST');
comment on view deadline is 'Obligations whose day is that of the item, round, report or request that they are about.';

create function due_of(about text, first_day date) returns date language sql stable as $$
    select coalesce(
        (select d.due_on from deadline d where d.subject = about order by d.opened_at desc, d.obligation desc limit 1), first_day)
$$;
comment on function due_of is 'The last day in time; the first one until a task for it opens.';

create temporary table own_due on commit drop as
select key, 'ITEM' as kind, '' as step, plan, key as work, lead as owed_by, opened_at, original_due_on, due_on, closed_at as ended_at
from work_item
union all
select r.key, 'ROUND', '/userTask_reportProgress', w.plan, w.key, w.lead, r.opened_at, r.original_due_on, r.due_on, r.reported_at
from monthly_round r join work_item w on w.key = r.work_item
union all
select r.key, 'ITEM_REPORT', '/userTask_submitItemReport', w.plan, w.key, w.lead, r.opened_at, r.original_due_on, r.due_on, r.submitted_at
from item_report r join work_item w on w.key = r.work_item
union all
select r.key, 'REQUEST', '/userTask_answerRequest', w.plan, w.key, r.party, r.sent_at, r.original_due_on, r.due_on,
       coalesce(r.closed_at, r.held_since)
from coordination_request r join work_item w on w.key = r.work_item;

-- Done before the book was kept, and not by its first day: what nobody can read from the task of an engine's history any more.
with missing as (
    insert into obligation (key, plan, kind, work, subject, name, particular, owed_by, opened_at, original_due_on, due_on, state, ended_at)
    select d.key || d.step, d.plan, d.kind, d.work, d.key,
           case d.kind when 'ROUND' then 'Ghi tiến độ' when 'ITEM_REPORT' then 'Nộp báo cáo của mục' else 'Trả lời đề nghị phối hợp' end,
           '', d.owed_by, d.opened_at, d.original_due_on, d.due_on, 'DONE', d.ended_at
    from own_due d
    where d.kind <> 'ITEM' and d.ended_at is not null and d.due_on <> d.original_due_on and not exists (select 1 from deadline known where known.subject = d.key)
    on conflict do nothing
    returning key, original_due_on, due_on, opened_at, ended_at)
insert into obligation_change (obligation, what, before_value, after_value, at)
select m.key, c.what, c.before_value, c.after_value, c.at
from missing m
cross join lateral (values
    ('OPENED', null, m.original_due_on::text, m.opened_at, 1),
    ('DUE', m.original_due_on::text, m.due_on::text, m.opened_at, 2),
    ('DONE', null, null, m.ended_at, 3)) as c (what, before_value, after_value, at, number)
order by m.key, c.number;

-- Where both knew a day, what figures counted with stays.
with told as (
    select d.key, d.due_on, o.key as obligation, o.due_on as before_value, coalesce(o.ended_at, o.opened_at) as at
    from own_due d
    cross join lateral (
        select b.* from obligation b where b.subject = d.key and b.kind = d.kind order by b.opened_at desc, b.key desc limit 1) o
    where o.due_on is distinct from d.due_on),
moved as (
    update obligation o set due_on = t.due_on from told t where o.key = t.obligation returning o.key)
insert into obligation_change (obligation, what, before_value, after_value, at)
select t.obligation, 'DUE', t.before_value::text, t.due_on::text, t.at from told t join moved m on m.key = t.obligation;

alter table work_item drop column due_on;
alter table monthly_round drop column due_on;
alter table item_report drop column due_on;
alter table coordination_request drop column due_on;
