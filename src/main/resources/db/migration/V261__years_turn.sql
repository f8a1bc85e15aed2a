-- The year's turn: how what is still open of a plan shall end. The standing office proposes, leadership signs one list.

-- What the standing office chose by hand; where it chose nothing the rule's proposal stands.
create table turn_choice (
    work_item          text primary key references work_item,
    way                text        not null check (way in ('CLOSE', 'CLOSE_PARTLY', 'CARRY_OVER', 'STOP')),
    remaining          text        not null default '',
    reason             text        not null,
    chosen_by          text        not null,
    chosen_acting_for  text,
    chosen_at          timestamptz not null
);

create table turn_list (
    key                  text primary key,       -- 2023~turn1
    plan                 varchar(64) not null,
    number               int         not null,
    state                text        not null check (state in ('WAITING', 'SIGNED', 'RETURNED')),
    submitted_by         text        not null,
    submitted_acting_for text,
    submitted_at         timestamptz not null,
    decided_by           text,
    decided_acting_for   text,
    decided_at           timestamptz,
    -- Why it was given back.
    words                text        not null default '',
    unique (plan, number),
    constraint turn_list_decided check ((state = 'WAITING') = (decided_at is null))
);

-- What leadership reads and signs; it does not change once it is submitted.
create table turn_line (
    list      text not null references turn_list,
    work_item text not null references work_item,
    way       text not null check (way in ('CLOSE', 'CLOSE_PARTLY', 'CARRY_OVER', 'STOP')),
    percent   int check (percent between 0 and 100),
    remaining text not null,
    reason    text not null,
    -- Signed, and ordered or found to have ended already.
    ordered_at timestamptz,
    primary key (list, work_item)
);
create index turn_line_by_work on turn_line (work_item);
