-- From when to when somebody headed a party. Before this nobody wrote it down: only the day on which heads left is known.
create table head_term (
    id bigint generated always as identity primary key,
    person text not null references person,
    party text not null references party,
    from_day date,                           -- null: as long as the application knows
    until_day date                           -- null: today's head
);
insert into head_term (person, party, from_day, until_day)
select id, party_code, lag(left_on) over (partition by party_code order by left_on nulls last, id),
    left_on - 1
from person where role = 'HEAD' and party_code is not null;
create index head_term_party on head_term (party);
create unique index head_term_open on head_term (party) where until_day is null;
