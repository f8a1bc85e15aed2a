-- The original deadline stays visible beside the current one, with the count of extensions.
alter table monthly_round add column original_due_on date, add column extensions int not null default 0;
update monthly_round set original_due_on = due_on;
alter table monthly_round alter column original_due_on set not null;
alter table item_report add column original_due_on date, add column extensions int not null default 0;
update item_report set original_due_on = due_on;
alter table item_report alter column original_due_on set not null;

-- A request for more time, made before the deadline, decided by whoever gave the work.
create table extension_request (
    key text primary key,                    -- 2023-3.4>STTTT/GH1: the first one about this subject
    subject text not null,                   -- the key of the item, round, report or request
    work_item text not null references work_item,
    owed_by text not null,                   -- the party that asks
    decider text not null,                   -- the party that decides
    due_on date not null,                    -- the deadline when it was asked
    wanted_on date not null,
    wanted_words text not null,              -- as the person wrote it
    reason text not null,
    requested_by text not null,
    requested_at timestamptz not null,
    state text not null check (state in ('OPEN', 'AGREED', 'COUNTERED', 'REFUSED', 'LAPSED')),
    granted_on date,
    decision_reason text,
    decided_by text,
    decided_at timestamptz,
    version bigint not null
);
-- One open at a time about one subject, whatever is sent twice.
create unique index extension_request_open on extension_request (subject) where state = 'OPEN';
create index extension_request_item on extension_request (work_item, requested_at);
