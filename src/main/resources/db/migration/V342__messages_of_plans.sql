alter table message drop constraint message_kind_check;
alter table message add constraint message_kind_check
    check (kind in ('NEW_REQUEST', 'DIRECTIVE', 'ESCALATION', 'DIGEST', 'FAULT', 'ACCOUNT', 'PLAN'));
