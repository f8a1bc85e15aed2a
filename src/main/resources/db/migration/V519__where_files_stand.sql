-- Where the content of a file stands: here in pieces, or outside by its hash.
alter table evidence_file add column kept_in text not null default 'DATABASE'
    check (kept_in in ('DATABASE', 'FOLDER', 'S3'));
create index evidence_file_content on evidence_file (sha256) where content_removed_at is null;

-- Pieces may go in the transaction of a removal, and when their file says that its content stands elsewhere.
drop trigger evidence_content_stays on evidence_chunk;
create trigger evidence_content_stays before update or truncate on evidence_chunk
    for each statement execute function evidence_stays();

create function evidence_piece_stays() returns trigger language plpgsql as $$
begin
    if exists (select from evidence_file f where f.id = old.file and f.kept_in <> 'DATABASE')
            or exists (
            select from kept_removal r
             where r.id = nullif(current_setting('dieuphoi.removal', true), '')::bigint
               and r.kind = 'EVIDENCE' and r.removed_at = transaction_timestamp()) then
        return old;
    end if;
    raise exception 'Minh chứng đã nộp không được sửa hay xóa';
end $$;
create trigger evidence_piece_stays before delete on evidence_chunk
    for each row execute function evidence_piece_stays();

create or replace function evidence_stays() returns trigger language plpgsql as $$
begin
    raise exception 'Minh chứng đã nộp không được sửa hay xóa';
end $$;
