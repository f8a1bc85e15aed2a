-- What is stored, once a day and for each table, so that its growth can be told. What is '' is the whole database.
create table stored_size (
    day   date   not null,
    what  text   not null,
    bytes bigint not null,
    primary key (day, what)
);

comment on table stored_size is 'days of the machine, not of the clock of the demonstration';

-- Until when the certificate is good that browsers are shown. One node looks, all tell the same.
create table seen_certificate (
    address text primary key,
    ends_at timestamptz not null,
    seen_at timestamptz not null
);
