-- A file that proves or belongs to something; a removed one stays for whoever checks later.
create table evidence_file (
    id bigint generated always as identity primary key,
    subject text not null,                   -- the key of the work, month, quarter or request it belongs to
    work_item text generated always as (substring(subject from '^[^@>]+')) stored,
    name text not null,
    type text not null,                      -- what the content is, by our own look
    size bigint not null check (size > 0),
    sha256 text not null check (length(sha256) = 64),
    scanner text,                            -- what looked for viruses; null when none was set up
    uploaded_by text not null,
    uploaded_at timestamptz not null,
    removed_by text,
    removed_at timestamptz,
    removal_reason text,
    check (num_nonnulls(removed_by, removed_at, removal_reason) in (0, 3))
);
-- The same content twice under one subject is one file: a repeated upload finds the first.
create unique index evidence_file_once on evidence_file (subject, sha256) where removed_at is null;
create index evidence_file_work on evidence_file (work_item);

-- The content in pieces of one megabyte, so that nothing ever holds a whole file in memory.
create table evidence_chunk (
    file bigint not null references evidence_file,
    position int not null,
    bytes bytea not null,
    primary key (file, position)
);
-- Documents and pictures are compressed already.
alter table evidence_chunk alter column bytes set storage external;

create function evidence_stays() returns trigger language plpgsql as $$
begin
    raise exception 'Minh chứng đã nộp không được sửa hay xóa';
end $$;
create trigger evidence_content_stays before update or delete or truncate on evidence_chunk
    for each statement execute function evidence_stays();
create trigger evidence_row_stays before delete or truncate on evidence_file
    for each statement execute function evidence_stays();
