-- Whose period of keeping is over has no content that another work's file still reads.
alter table evidence_file add constraint evidence_file_of_work unique (id, work_item);
alter table evidence_file drop constraint evidence_file_content_of_fkey;
alter table evidence_file add constraint evidence_file_content_of_same_work
    foreign key (content_of, work_item) references evidence_file (id, work_item);
alter table evidence_file add constraint evidence_file_content_of_some_work
    check (content_of is null or work_item is not null);
-- Before a period of keeping takes content away it looks for whoever reads it.
create index evidence_file_content_of on evidence_file (content_of) where content_of is not null;
