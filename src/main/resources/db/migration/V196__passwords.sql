-- Accounts whose password was set by somebody else and must be changed at the first login.
create table password_due (
    account text primary key,
    since timestamptz not null default now()
);

-- A link with which somebody sets a new password, once. The token itself stands nowhere.
create table password_link (
    token_hash text primary key,             -- SHA-256 of the token, in hexadecimal digits
    account text not null,
    made_by text not null,
    made_at timestamptz not null default now(),
    ends_at timestamptz not null,
    used_at timestamptz
);
-- One open link for each account.
create unique index password_link_open on password_link (account) where used_at is null;

alter table message drop constraint message_kind_check;
alter table message add constraint message_kind_check
    check (kind in ('NEW_REQUEST', 'DIRECTIVE', 'ESCALATION', 'DIGEST', 'FAULT', 'ACCOUNT'));
