-- Due dates that a change of a model has moved, of open tasks; taking the change back puts them where they were.
create table model_change_due (
    change bigint not null references model_change,
    task text not null,                      -- the engine's, which it keeps from version to version
    instance text not null,
    before_due timestamptz,                  -- null where it had none
    after_due timestamptz,
    primary key (change, task)
);
create trigger model_change_due_append_only before update or delete or truncate on model_change_due
    for each statement execute function journal_is_append_only();
