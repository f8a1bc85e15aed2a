-- What an administrator has said of a step of the setting up: tried, confirmed, or not needed.
create table setup_mark (
    step text primary key,
    marked_at timestamptz not null,
    marked_by text not null
);
