-- Whose group gave the task and takes its result, and the due date as it was written.
alter table assignment
    add column assigned_by text not null default 'LDS',
    add column due_words text,               -- "trong 5 ngày làm việc"; null for a day chosen from the calendar
    add column due_from date;                -- the day from which the words count
alter table assignment alter column assigned_by drop default;

-- One number for each task outside the plan, however many nodes give one at the same moment.
create table assignment_number (
    year int primary key,
    last int not null
);
insert into assignment_number (year, last)
select year, max(substring(code from 3)::int) from work_item where kind = 'AD_HOC' group by year;

-- A correction is a line of its own that points to the one it corrects.
alter table journal add column corrects bigint references journal;
-- The history of an item holds that of its rounds, requests and reports: keys that begin with its own.
create index journal_subject_prefix on journal (subject text_pattern_ops, id);
