-- What every rule may select from: the engine's rows under names of ours, read once for all rules, with statistics and indexes, so
-- that a rule costs the same for each thing however many there are. They are gone with the transaction.

-- Running process instances with the keys that they carry. "root" is the instance that everything of it hangs on.
create temporary table instance on commit drop as
select e.id_ as id, e.root_proc_inst_id_ as root, e.super_exec_ as caller, e.business_key_ as business_key,
       d.key_ as model, v.work_item, v.month, v.round, v.quarter, v.report, v.party, v.request, v.cause, v.notice, v.extension, v.period
from act_ru_execution e
join act_re_procdef d on d.id_ = e.proc_def_id_
left join (
    select execution_id_,
           max(text_) filter (where name_ = 'workItem') as work_item,
           max(text_) filter (where name_ = 'month') as month,
           max(text_) filter (where name_ = 'round') as round,
           max(text_) filter (where name_ = 'quarter') as quarter,
           max(text_) filter (where name_ = 'report') as report,
           max(text_) filter (where name_ = 'party') as party,
           max(text_) filter (where name_ = 'request') as request,
           max(text_) filter (where name_ = 'cause') as cause,
           max(text_) filter (where name_ = 'notice') as notice,
           max(text_) filter (where name_ = 'extension') as extension,
           max(text_) filter (where name_ = 'period') as period
    from act_ru_variable
    where task_id_ is null
    group by execution_id_) v on v.execution_id_ = e.id_
where e.parent_id_ is null;
create unique index on instance (id);
create index on instance (root);
create index on instance (model);
create index on instance (work_item);
create index on instance (request);
create index on instance (round);
create index on instance (report);
create index on instance (notice);
analyze instance;

-- Open tasks with the keys of their instances.
create temporary table open_task on commit drop as
select t.id_ as task, t.name_ as task_name, t.assignee_ as assignee, t.task_def_key_ as step, i.*
from act_ru_task t join instance i on i.id = t.proc_inst_id_;
create unique index on open_task (task);
create index on open_task (root);
create index on open_task (request);
create index on open_task (round);
create index on open_task (report);
create index on open_task (notice);
analyze open_task;

-- Automatic steps that are about to run: what they will do is not missing yet.
create temporary table under_way on commit drop as
select e.root_proc_inst_id_ as root, j.process_def_key_ as model, j.process_instance_id_ as instance
from act_ru_job j join act_ru_execution e on e.id_ = j.process_instance_id_
where j.type_ = 'message';
create index on under_way (root);
create index on under_way (instance);
analyze under_way;

-- Items whose months, reports and requests have begun: by a model of before an item may wait for leadership's first task.
create temporary table followed on commit drop as
select distinct root_proc_inst_id_ as root
from act_hi_procinst
where proc_def_key_ in ('monthly-rounds', 'monthly-round', 'item-reports', 'item-report', 'coordination-request');
create index on followed (root);
analyze followed;

-- What asks an item for its months or quarters one after the other. Items that began before have all instances at once.
create temporary table rhythm on commit drop as
select p.root_proc_inst_id_ as root, p.proc_def_key_ as model, v.text_ as work_item, bool_or(p.end_time_ is null) as runs
from act_hi_procinst p
join act_hi_varinst v on v.proc_inst_id_ = p.id_ and v.name_ = 'workItem' and v.execution_id_ = p.id_
where p.proc_def_key_ in ('monthly-rounds', 'item-reports')
group by p.root_proc_inst_id_, p.proc_def_key_, v.text_;
create index on rhythm (root, model);
analyze rhythm;
