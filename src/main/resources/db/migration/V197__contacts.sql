-- How an office or a party is reached: letters to it go to this address only, and who is asked reads whom to ring up.
alter table party add column email text;
alter table party add column phone text;

-- A link is good for whoever holds it: once its letter has left, the outbox forgets it.
alter table outbox add column link_is_secret boolean not null default false;
update outbox set link_is_secret = true where link like '/tra-loi/%';
update outbox set link = null where link_is_secret and (sent_at is not null or dropped_at is not null);
