-- How a person likes to look at the work of the day: filters and order under a name.
create table saved_view (
    id bigint generated always as identity primary key,
    person text not null,
    name text not null,
    whose text not null,
    item text not null,
    kind text not null,
    holder text not null,
    late boolean not null,
    sort text not null,
    unique (person, name)
);
