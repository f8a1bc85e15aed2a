create table party_charge (
    charge text primary key,
    party_code text not null references party (code)
);
comment on table party_charge is 'Who helps with the papers of the whole department: BUDGET looks over the estimate, STATISTICS gives figures of targets';

-- Until now the models themselves named these two; where they are on the register they go on.
insert into party_charge (charge, party_code)
select charge, code
from (values ('BUDGET', 'KHTC'), ('STATISTICS', 'CTK')) as named (charge, party)
join party on party.code = named.party and party.dissolved_on is null;
