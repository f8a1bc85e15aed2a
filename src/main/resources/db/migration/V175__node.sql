-- The nodes that share this database. All times are the database's, so that the nodes' own clocks do not matter.
create table node (
    name text primary key,
    started_at timestamptz not null,
    last_seen timestamptz not null,
    clock_ahead_ms bigint not null,          -- the machine's clock against the database's; negative when it is behind
    left_at timestamptz                      -- stopped in order; null while it runs, and after a crash
);
