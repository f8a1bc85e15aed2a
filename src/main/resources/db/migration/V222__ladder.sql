-- One ladder for everything that is owed: the item itself is an obligation too, a reminder-directive sets a day from which the
-- ladder begins again, and a notice can be about any obligation and can end by itself.
alter table obligation add column reminded_until date;
comment on column obligation.reminded_until is
    'The day that leadership set when it urged; the due date and the delay stay as they are.';
alter table obligation drop constraint obligation_open_has_its_task;
alter table obligation add constraint obligation_open_has_its_task
    check (kind = 'ITEM' or (state = 'OPEN') = (task is not null));

create index obligation_open_by_day on obligation (due_on) where state = 'OPEN';
create index obligation_late_by_work on obligation (work, due_on) where kind <> 'DIRECTIVE';

insert into obligation (key, plan, kind, work, subject, name, particular, owed_by, opened_at, original_due_on, due_on, state, ended_at)
select key, split_part(key, '-', 1), 'ITEM', key, key,
       case when kind = 'PLAN' then 'Mục ' || code || ', ' || title else 'Việc ' || code || ', ' || title end, '', lead,
       opened_at, original_due_on, due_on,
       case state when 'OPEN' then 'OPEN' when 'STOPPED' then 'WITHDRAWN' else 'DONE' end, closed_at
from work_item
on conflict do nothing;

insert into obligation_change (obligation, what, before_value, after_value, at, actor)
select w.key, c.what, c.before_value, c.after_value, c.at, c.actor
from work_item w
cross join lateral (
    select 'OPENED' as what, null as before_value, w.original_due_on::text as after_value, w.opened_at as at,
           null as actor, 0 as number
    union all
    select case v.what when 'LEAD' then 'OFFICE' else 'DUE' end, v.before_value, v.after_value, v.at,
           nullif(v.actor, 'hệ thống'), v.id
    from value_change v
    where v.subject = w.key and v.what in ('LEAD', 'DUE', 'DUE_BY_CALENDAR')
    union all
    select case w.state when 'STOPPED' then 'WITHDRAWN' else 'DONE' end, null, null, w.closed_at, null, 9223372036854775807
    where w.closed_at is not null) c
where not exists (select 1 from obligation_change known where known.obligation = w.key)
order by w.key, c.number;

-- What is late may belong to no item: a report, a survey or a budget of the department.
alter table overdue_subject alter column work_item drop not null;
alter table notice alter column work_item drop not null;

-- Late inside another late thing of the same party: told there, not beside it.
alter table overdue_subject add column told_in text references notice;
create index overdue_subject_told_in on overdue_subject (told_in) where told_in is not null;

alter table notice add column ended_at timestamptz;
alter table notice add column ended text check (ended in ('CAUSE_ENDED', 'TOLD_IN_OTHER'));
alter table notice add constraint notice_ended_with_reason check ((ended_at is null) = (ended is null));
alter table notice add constraint notice_directed_or_ended check (directive is null or ended is null);
create index notice_by_subject on notice (subject);
drop index notice_open;
create index notice_open on notice (raised_at) where directive is null and ended is null;

-- Where a reminder is done: what belongs to no item has no page of an item.
alter table digest_line add column path text not null default '/';

create trigger obligation_change_append_only before update or delete or truncate on obligation_change
    for each statement execute function journal_is_append_only();
