-- Programs of others that read: each with a key of its own, shown once, and the rights of a person or of an office.
create table api_client (
    id bigint generated always as identity primary key,
    name text not null,
    hash text not null unique,
    person text,
    office text,
    made_by text not null,
    made_at timestamptz not null,
    revoked_by text,
    revoked_at timestamptz,
    check ((person is null) <> (office is null))
);

create unique index api_client_name on api_client (name) where revoked_at is null;
