-- What was handed in once for all who are asked the same has its content once: with the file of the first of them.
alter table evidence_file add column content_of bigint references evidence_file (id);

-- What somebody has typed of a request and not sent yet, by the form in which it stands.
create table request_draft (
    form uuid primary key,
    person text not null,
    work_item text not null references work_item (key),
    -- A JSON object by field, as it was typed; never evaluated.
    fields text not null,
    saved_at timestamptz not null
);
create index request_draft_of_person on request_draft (person);
