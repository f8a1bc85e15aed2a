-- A database that goes back to a copy under a running node counts anew from there: another change may have the number of one
-- that was lost, and must not be taken for it.
alter table register_change add column mark uuid not null default gen_random_uuid();
