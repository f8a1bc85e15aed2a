-- What colleagues say about a piece of work, who is named in it, and who has seen the work.
create table task_comment (
    id bigint generated always as identity primary key,
    obligation text not null,
    author text not null,
    words text not null check (length(words) between 1 and 2000),
    said_at timestamptz not null
);

create index task_comment_of on task_comment (obligation, id);

create table task_comment_named (
    comment bigint not null references task_comment (id),
    person text not null,
    primary key (comment, person)
);

create table task_seen (
    obligation text not null,
    person text not null,
    first_at timestamptz not null,
    last_at timestamptz not null,
    primary key (obligation, person)
);

alter table message drop constraint message_kind_check;
alter table message add constraint message_kind_check
    check (kind in ('NEW_REQUEST', 'REMINDER', 'DIRECTIVE', 'ESCALATION', 'DIGEST', 'FAULT', 'ACCOUNT', 'PLAN', 'COMMENT'));
