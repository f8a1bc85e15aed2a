-- Tries to sign in that did not succeed, by account; the account need not exist. Times are the machine's.
create table login_failure (
    account text not null,
    address text not null,                   -- from which the owner has signed in before; empty for all others together
    failures int not null,
    last_at timestamptz not null,
    primary key (account, address)
);
create index login_failure_last_at on login_failure (last_at);

-- The addresses from which an account's owner has signed in.
create table login_address (
    account text not null,
    address text not null,
    last_at timestamptz not null,
    primary key (account, address)
);
