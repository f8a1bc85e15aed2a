-- A dissolved party stays in the register under its old name; its work has gone to the successor. Members leave a set
-- without giving their number away.
alter table party add column dissolved_on date;
alter table party add column successor text references party;
alter table party add constraint party_dissolved_has_successor check ((dissolved_on is null) = (successor is null));
alter table party_member add column until_day date;
