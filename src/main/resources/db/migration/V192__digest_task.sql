-- The tasks that a digest has called new, and that of which day: no other day's does, however clocks were set.
create table digest_task (
    task varchar(64) primary key,
    day date not null
);
insert into digest_task (task, day)
select t.id_, d.day
  from act_ru_task t
  join (select day, sent_at from digest_day order by day desc limit 1) d on t.create_time_ <= d.sent_at
 where t.due_date_ is not null;
