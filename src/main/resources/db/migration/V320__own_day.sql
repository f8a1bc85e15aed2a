-- The days that the lead of a piece of work has set for its own steps where the plan sets none.
create table own_day (
    work_item text not null references work_item,
    step text not null,                      -- the element of the item's model
    day date not null,
    set_by text not null,
    set_acting_for text,
    set_at timestamptz not null,
    primary key (work_item, step)
);
