-- What was removed because its period of keeping was over, after it had been taken out and an administrator had said so.
create table kept_removal (
    id         bigint generated always as identity primary key,
    kind       text        not null check (kind in ('EVIDENCE', 'MESSAGES')),
    taken_out  bigint      not null references taken_out,
    period     text        not null,             -- as it was set, with its source
    source     text        not null,
    things     bigint      not null,
    bytes      bigint      not null,
    reason     text        not null,
    removed_by text        not null,
    removed_at timestamptz not null default now()
);
create trigger kept_removal_append_only before update or delete or truncate on kept_removal
    for each statement execute function journal_is_append_only();

-- The line of a file stays with its hash; only what is in it goes.
alter table evidence_file add column content_removed_at timestamptz;

-- Pieces may go in the transaction of a removal, and at no other time.
create or replace function evidence_stays() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' and tg_table_name = 'evidence_chunk' and exists (
            select from kept_removal r
             where r.id = nullif(current_setting('dieuphoi.removal', true), '')::bigint
               and r.kind = 'EVIDENCE' and r.removed_at = transaction_timestamp()) then
        return null;
    end if;
    raise exception 'Minh chứng đã nộp không được sửa hay xóa';
end $$;
