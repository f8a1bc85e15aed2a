-- The engine wrote a grant for each person and group of a task and left it there when they lost the task. Who may read a
-- task and work on it is computed from now on (engine.TaskRights). 7: task, 19: historic task; 1: a grant.
delete from act_ru_authorization where type_ = 1 and resource_type_ in (7, 19) and resource_id_ <> '*';
