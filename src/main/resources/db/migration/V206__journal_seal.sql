-- The journal is sealed after its acts were committed: each seal covers rows that no seal of its chain covers yet, in the
-- order of their numbers, and holds the hash of the seal before it.
create table journal_seal (
    number bigint primary key,               -- 1, 2, 3 … without a gap
    chain int not null,                      -- begins anew after rows were touched lawfully
    ids bigint[] not null,                   -- ascending
    last_id bigint not null default 0,
    row_hashes bytea not null,               -- 32 bytes for each row
    previous bytea not null,
    hash bytea not null,
    sealed_at timestamptz not null default now(),
    closed_for text                          -- why rows are touched after it: the last of a chain
);
create index journal_seal_chain on journal_seal (chain, last_id);
create trigger journal_seal_append_only before update or delete or truncate on journal_seal
    for each statement execute function journal_is_append_only();

-- For a migration that touches rows of the journal, before it does. The reason stands in the chain for good.
create function close_journal_chain(reason text) returns void language plpgsql as $$
declare
    last journal_seal;
begin
    if coalesce(trim(reason), '') = '' then
        raise exception 'Hãy ghi lý do đóng chuỗi niêm của nhật ký';
    end if;
    perform pg_advisory_xact_lock(hashtextextended('dieuphoi:journal-seal', 0));
    select * into last from journal_seal order by number desc limit 1;
    if found then
        insert into journal_seal (number, chain, ids, row_hashes, previous, hash, closed_for)
        values (last.number + 1,
                case when last.closed_for is null then last.chain else last.chain + 1 end,
                '{}', '', last.hash,
                sha256(last.hash || convert_to('close:' || reason, 'UTF8')),
                reason);
    end if;
end $$;

-- How the checks of the nights ended.
create table journal_verification (
    night date primary key,
    finished_at timestamptz,
    sound boolean,
    words text
);
