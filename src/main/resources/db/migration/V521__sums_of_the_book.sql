-- Sums of the book of what is owed, so that a picture of a plan costs as much for a hundred thousand things as for a hundred.
-- Whoever changes the book adds a line in the same transaction and waits for nobody; lines that say the same are put together
-- afterwards (obligation_sum_settle). What a row of the book adds is said once, in obligation_share.
create table obligation_sum (
    plan    varchar(64)  not null,
    -- OPEN: by the day on which it is due. DONE: by the first of the month in which it was due. LATE: by the day on whose evening
    -- it is late for the first time, and taken away again on the day on which it ended.
    what    varchar(4)   not null check (what in ('OPEN', 'DONE', 'LATE')),
    -- The item, or part of one; empty for all that belongs to none.
    item    varchar(255) not null,
    -- Not told of what is done.
    owed_by varchar(64),
    day     date,
    -- Done after its day.
    overdue boolean      not null,
    count   integer      not null
);
create index obligation_sum_of_plan on obligation_sum (plan, what);

create function obligation_share(o obligation)
    returns table (plan varchar, what varchar, item varchar, owed_by varchar, day date, overdue boolean, count integer)
    language sql immutable parallel safe as $$
    with it as (
        select case when o.work is null or o.work ~ '-GV[0-9]+$' then '' else o.work end as item,
               (o.ended_at at time zone 'Asia/Ho_Chi_Minh')::date as ended_on,
               case when o.due_on is not null and o.original_due_on is not null
                   then greatest(o.due_on + 1, o.original_due_on + 1, (o.opened_at at time zone 'Asia/Ho_Chi_Minh')::date)
               end as late_from
        where o.plan is not null and o.kind <> 'DIRECTIVE')
    select o.plan, 'OPEN', it.item, o.owed_by, o.due_on, false, 1 from it where o.state = 'OPEN'
    union all
    select o.plan, 'DONE', it.item, null, date_trunc('month', o.due_on)::date, coalesce(it.ended_on > o.due_on, false), 1
      from it where o.state = 'DONE'
    union all
    select o.plan, 'LATE', '', o.owed_by, it.late_from, false, 1
      from it where it.late_from is not null and (it.ended_on is null or it.late_from < it.ended_on)
    union all
    select o.plan, 'LATE', '', o.owed_by, it.ended_on, false, -1
      from it where it.late_from < it.ended_on
$$;
comment on function obligation_share is 'What one row of the book adds to the sums; a directive asked for is no thing of its own.';

create function obligation_sum_changed() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        insert into obligation_sum select * from obligation_share(new);
    elsif tg_op = 'DELETE' then
        insert into obligation_sum select plan, what, item, owed_by, day, overdue, -count from obligation_share(old);
    else
        insert into obligation_sum
        select plan, what, item, owed_by, day, overdue, sum(change)
          from (select *, count as change from obligation_share(new)
                union all select *, -count from obligation_share(old)) both_ways
         group by 1, 2, 3, 4, 5, 6 having sum(change) <> 0;
    end if;
    return null;
end
$$;
create trigger obligation_sum_added after insert or delete on obligation
    for each row execute function obligation_sum_changed();
create trigger obligation_sum_moved after update on obligation for each row
    when ((old.plan, old.kind, old.work, old.owed_by, old.opened_at, old.original_due_on, old.due_on, old.state, old.ended_at)
        is distinct from
        (new.plan, new.kind, new.work, new.owed_by, new.opened_at, new.original_due_on, new.due_on, new.state, new.ended_at))
    execute function obligation_sum_changed();

create function obligation_sum_settle() returns void language sql as $$
    with gone as (delete from obligation_sum returning *)
    insert into obligation_sum
    select plan, what, item, owed_by, day, overdue, sum(count) from gone group by 1, 2, 3, 4, 5, 6 having sum(count) <> 0
$$;
comment on function obligation_sum_settle is 'Puts lines together that say the same; no sum changes, and whoever adds meanwhile does not wait.';

insert into obligation_sum
select s.plan, s.what, s.item, s.owed_by, s.day, s.overdue, sum(s.count)
  from obligation o cross join lateral obligation_share(o) s
 group by 1, 2, 3, 4, 5, 6;

-- Whose day was moved since a day: what was late on it goes by the day that held then.
create index obligation_change_of_day on obligation_change (at) where what = 'DUE';

create function obligation_sum_anew(of_plan text) returns bigint language sql as $$
    with gone as (delete from obligation_sum where plan = of_plan),
    counted as (
        insert into obligation_sum
        select s.plan, s.what, s.item, s.owed_by, s.day, s.overdue, sum(s.count)
          from obligation o cross join lateral obligation_share(o) s
         where o.plan = of_plan
         group by 1, 2, 3, 4, 5, 6
        returning 1)
    select count(*) from counted
$$;
comment on function obligation_sum_anew is
    'Counts the sums of a plan from the book, for what both held at one moment: what is changed meanwhile is added to it.';

create view obligation_sum_difference as
select plan, what, item, owed_by, day, overdue, sum(count) filter (where kept) as kept, sum(count) filter (where not kept) as counted
  from (select plan, what, item, owed_by, day, overdue, count, true as kept from obligation_sum
        union all
        select s.plan, s.what, s.item, s.owed_by, s.day, s.overdue, s.count, false
          from obligation o cross join lateral obligation_share(o) s) lines
 group by plan, what, item, owed_by, day, overdue
having sum(case when kept then count else -count end) <> 0;
comment on view obligation_sum_difference is 'Sums that are not those of the book; none, or somebody has written past the trigger.';
