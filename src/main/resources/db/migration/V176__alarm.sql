-- Episodes of failure. Each is told once when it begins and once when it is over, however many nodes see it.
create table alarm (
    id bigint generated always as identity primary key,
    kind text not null,
    node text not null,                      -- empty for what all nodes see alike
    began_at timestamptz not null,           -- the machine's time, as all that administrators are told of the machine
    quiet_since timestamptz,                 -- since when nothing of the kind is seen; a short while of it is not yet the end
    ended_at timestamptz,
    words text not null
);
create unique index alarm_open on alarm (kind, node) where ended_at is null;
