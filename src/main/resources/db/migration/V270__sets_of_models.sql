-- Drafts come into force in sets; a single one is a set of one. Forms belong to the set: each of its models may name them.
create table model_set (
    id bigint generated always as identity primary key,
    created_by text not null,
    created_at timestamptz not null
);
create table model_set_form (
    model_set bigint not null references model_set on delete cascade,
    name text not null,                      -- with its ending: monthly-progress.form
    content text not null,
    primary key (model_set, name)
);
alter table model_draft add column model_set bigint references model_set on delete cascade;
do $$
declare
    draft record;
    its_set bigint;
begin
    for draft in select process, uploaded_by, uploaded_at from model_draft order by uploaded_at loop
        insert into model_set (created_by, created_at) values (draft.uploaded_by, draft.uploaded_at) returning id into its_set;
        update model_draft set model_set = its_set where process = draft.process;
        insert into model_set_form (model_set, name, content)
            select its_set, name, content from model_draft_form where process = draft.process;
    end loop;
end $$;
alter table model_draft alter column model_set set not null, drop column sha256;
create index model_draft_set on model_draft (model_set);
drop table model_draft_form;

-- One act of an administrator, or of a release, over one process or many.
create table model_act (
    id bigint generated always as identity primary key,
    kind text not null check (kind in ('UPLOAD', 'MOVE', 'BACK', 'RELEASE')),
    model_set bigint unique,                 -- which came into force; it is gone by then, and its number is not given again
    undoes bigint unique references model_act,
    moves_work boolean not null,
    reason text not null,
    actor text not null,
    at timestamptz not null
);
insert into model_act (id, kind, undoes, moves_work, reason, actor, at)
    overriding system value
    select id, kind, undoes, moves_work, reason, actor, at from model_change order by id;
select setval(pg_get_serial_sequence('model_act', 'id'), coalesce(max(id), 0) + 1, false) from model_act;

alter table model_change disable trigger model_change_append_only;
alter table model_change add column act bigint references model_act;
update model_change set act = id;
alter table model_change enable trigger model_change_append_only;
alter table model_change alter column act set not null;
alter table model_change add unique (act, process);
alter table model_change drop column kind, drop column undoes, drop column moves_work, drop column moved,
    drop column reason, drop column actor, drop column at;

-- What became of a piece of work that was to move. Added row by row, as the work moves.
alter table model_change_instance
    add column outcome text not null default 'MOVED' check (outcome in ('MOVED', 'STAYED', 'ENDED')),
    add column why text not null default '',
    add column to_definition text not null default '';   -- empty in rows from before it was kept
alter table model_change_instance alter column outcome drop default, alter column why drop default,
    alter column to_definition drop default;

-- Work that still has to move. A row goes when its outcome is written, in the same transaction.
create table model_move (
    change bigint not null references model_change,
    instance text not null,
    subject text not null,
    from_definition text not null,
    to_definition text not null,
    steps text not null,                     -- step>step, one a line, where a person chose
    attempts int not null,                   -- how often it failed for another reason than that somebody was at it
    primary key (change, instance)
);
create trigger model_act_append_only before update or delete or truncate on model_act
    for each statement execute function journal_is_append_only();
