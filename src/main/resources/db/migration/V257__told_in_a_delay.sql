-- A delay is told in the notice about another delay of the same party. That notice is opened in a step of its own, after
-- the morning's look has noted both delays and bears the key of the delay that it is about.
alter table overdue_subject drop constraint overdue_subject_told_in_fkey;
alter table overdue_subject add foreign key (told_in) references overdue_subject;
