-- A change of office waits its minute too: it names whom the work goes to.
alter table held_directive add column new_office text;
