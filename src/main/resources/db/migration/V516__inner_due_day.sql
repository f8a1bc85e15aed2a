-- The day by which the holder shall be done, set by the head who handed the work on; what is owed is due as before. It goes
-- with the hand: whoever gets the work next has none.
alter table obligation add column inner_due_on date;
