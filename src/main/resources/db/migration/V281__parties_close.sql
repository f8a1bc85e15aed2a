-- A body that is closed need have no successor: one outside that is asked no more, an office without open work.
alter table party drop constraint party_dissolved_has_successor;
alter table party add constraint party_successor_of_dissolved check (successor is null or dissolved_on is not null);
