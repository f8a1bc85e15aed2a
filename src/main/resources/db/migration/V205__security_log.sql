-- Who came in, was refused, took something away or administered. Times are the machine's.
create table security_event (
    id bigint generated always as identity primary key,
    at timestamptz not null default now(),
    event text not null,
    account text not null check (length(account) <= 64),     -- empty for strangers
    address text not null check (length(address) <= 64),
    subject text not null check (length(subject) <= 200),
    outcome text not null,
    times int not null default 1,
    minute timestamptz                       -- of what anybody can repeat: counted, not written again
);
create unique index security_event_minute on security_event (minute, event, account, address, subject, outcome)
    where minute is not null;
create index security_event_at on security_event (at);
create index security_event_account on security_event (account, id);
