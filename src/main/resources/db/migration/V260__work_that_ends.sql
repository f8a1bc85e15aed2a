-- Finished is finished: from the moment at which its own path has ended an item counts as done, before anybody closes it.
alter table work_item add column content_done_at timestamptz;
comment on column work_item.content_done_at is
    'Its own path has ended, approved where it needs approval; null for what its plan carries over and for what is unfinished.';

-- Unfinished has an honest end beside carrying over and stopping: closed with what is left.
alter table work_item drop constraint work_item_state_check;
alter table work_item add constraint work_item_state_check
    check (state in ('OPEN', 'COMPLETED', 'CARRIED_OVER', 'CLOSED_PARTLY', 'STOPPED'));
create index work_item_lineage on work_item (lineage) where lineage is not null;

-- What leadership decided about the end of a piece of work. A piece of work ends once, so it has one row; whoever decides
-- a second time finds the first.
create table work_ending (
    work_item          text primary key references work_item,
    way                text        not null check (way in ('CLOSE', 'CLOSE_PARTLY', 'CARRY_OVER', 'STOP')),
    -- How much was done, and what is left; empty where nothing is.
    percent            int check (percent between 0 and 100),
    remaining          text        not null default '',
    reason             text        not null,
    decided_by         text        not null,
    decided_acting_for text,
    decided_at         timestamptz not null,
    carried_out_at     timestamptz
);

-- Why what was open in it is owed no longer.
alter table obligation_change add column cause varchar(16)
    check (cause in ('CLOSED', 'CLOSED_PARTLY', 'CARRIED_OVER', 'STOPPED'));
comment on column obligation_change.cause is
    'How the piece of work ended with which it ended; null where it ended by itself.';

-- A notice also ends when the item around it has its content done, because nothing but its closing is asked for any more,
-- and when the work has ended.
alter table notice drop constraint notice_ended_check;
alter table notice add constraint notice_ended_check
    check (ended in ('CAUSE_ENDED', 'TOLD_IN_OTHER', 'LEAD_CHANGED', 'CONTENT_DONE', 'WORK_ENDED'));

-- A fifth directive.
alter table notice drop constraint notice_directive_check;
alter table notice add constraint notice_directive_check
    check (directive in ('REMIND', 'EXTEND', 'CHANGE_OFFICE', 'CARRY_OVER', 'STOP'));
