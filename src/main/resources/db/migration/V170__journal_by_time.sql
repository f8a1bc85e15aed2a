-- What was written for a moment that is still to come is looked for each minute.
create index journal_at on journal (at);
