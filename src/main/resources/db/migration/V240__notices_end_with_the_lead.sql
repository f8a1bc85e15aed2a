-- A notice also ends when another office has taken the work over.
alter table notice drop constraint notice_ended_check;
alter table notice add constraint notice_ended_check check (ended in ('CAUSE_ENDED', 'TOLD_IN_OTHER', 'LEAD_CHANGED'));

-- A report that has nothing to say yet is never overdue: it falls due with the year (B9).
update item_report set due_on = make_date(left(quarter, 4)::int, 12, 29)
where nothing_yet and submitted_at is null and extensions = 0 and due_on < make_date(left(quarter, 4)::int, 12, 29);

with report as (
    select o.key, o.task, o.due_on as before, r.due_on from obligation o
    join item_report r on r.key = o.subject and r.nothing_yet and r.submitted_at is null
    where o.kind = 'ITEM_REPORT' and o.state = 'OPEN' and o.due_on <> r.due_on
), moved as (
    update obligation o set due_on = report.due_on from report where o.key = report.key
), told as (
    insert into obligation_change (obligation, what, before_value, after_value, at)
    select key, 'DUE', before::text, due_on::text, now() from report
)
update act_ru_task t set due_date_ = t.due_date_ + (report.due_on - report.before) * interval '1 day' from report where t.id_ = report.task;
