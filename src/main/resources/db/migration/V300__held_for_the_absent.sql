-- The daily page asks what is in somebody's hands, held for them, or open to their groups: each of the three has an index.
create index obligation_open_for_absent on obligation (acting_for, due_on) where state = 'OPEN' and acting_for is not null;
