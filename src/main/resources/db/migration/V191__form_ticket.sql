-- The forms that create something and were sent: each blank form has a ticket of its own, good for one time.
create table form_ticket (
    ticket  uuid primary key,
    used_at timestamptz not null default now()
);
create index form_ticket_used_at on form_ticket (used_at);
