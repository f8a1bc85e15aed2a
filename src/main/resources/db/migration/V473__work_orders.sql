-- One order may give work to several offices, by one document; the pieces of work are found by their process instances,
-- because they are opened a moment later.
create table work_order (
    id bigint generated always as identity primary key,
    assigned_by text not null,
    document_number text,
    document_date date,
    given_by text not null,
    given_acting_for text,
    given_at timestamptz not null
);

create table work_order_member (
    process_instance text primary key,
    work_order bigint not null references work_order (id)
);

create index work_order_member_of on work_order_member (work_order);

alter table message drop constraint message_kind_check;
alter table message add constraint message_kind_check
    check (kind in ('NEW_REQUEST', 'REMINDER', 'DIRECTIVE', 'ESCALATION', 'DIGEST', 'FAULT', 'ACCOUNT', 'PLAN', 'COMMENT',
        'ASSIGNMENT'));
