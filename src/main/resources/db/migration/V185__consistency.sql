-- What the nightly comparison of the engine's tables with ours found. One row claims the night for one node.
create table consistency_run (
    id bigint generated always as identity primary key,
    night date unique,                       -- null for a comparison that somebody asked for
    started_at timestamptz not null,
    finished_at timestamptz,                 -- null while it runs, or when its node died
    rules int not null default 0,
    problem text                             -- why it could not be finished
);

create table consistency_finding (
    run bigint not null references consistency_run on delete cascade,
    number int not null,
    rule text not null,
    severity text not null check (severity in ('ERROR', 'WARNING')),
    subject text not null,
    details text not null,
    mended boolean not null,
    primary key (run, number)
);
