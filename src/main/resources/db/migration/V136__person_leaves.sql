-- Who has left stays in the register, so that old entries keep their names; a party has one head at a time.
alter table person add column left_on date;
alter table person add column successor text references person;
drop index person_one_head_of_a_party;
create unique index person_one_head_of_a_party on person (party_code) where role = 'HEAD' and left_on is null;
