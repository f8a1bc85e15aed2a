-- Where the demonstration's clock stands; one row, kept over restarts.
create table demonstration_clock (
    only_row boolean primary key default true check (only_row),
    stands_at timestamptz not null
);
