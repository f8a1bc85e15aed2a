-- Who signs in with a code of the telephone after the password. Times are the machine's.
create table second_step (
    account text primary key,
    secret text not null,                    -- locked with DIEUPHOI_TOTP_KEY
    begun_at timestamptz not null,
    confirmed_at timestamptz                 -- null until a code of the telephone has come
);

-- A code is good once: its time step, in steps of 30 seconds since 1970.
create table second_step_used (
    account text not null,
    time_step bigint not null,
    primary key (account, time_step)
);

-- Codes on paper for a telephone that was lost; only their SHA-256, each good once.
create table recovery_code (
    account text not null,
    code_hash text not null,
    used_at timestamptz,
    primary key (account, code_hash)
);
