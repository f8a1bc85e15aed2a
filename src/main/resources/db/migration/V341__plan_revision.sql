-- Every content that a plan was adopted with; number 0 is the first, 1 the first change of it.
create table plan_revision (
    plan       text        not null references adopted_plan (plan),
    number     integer     not null check (number >= 0),
    document   json        not null,
    sha256     text        not null,
    reason     text        not null,
    adopted_by text        not null,
    acting_for text,
    adopted_at timestamptz not null,
    effect     jsonb,
    primary key (plan, number)
);

comment on column plan_revision.document is 'the canonical text, as it was adopted';
comment on column plan_revision.effect is 'what it did to running work, by items and tasks; null for a first content';

insert into plan_revision (plan, number, document, sha256, reason, adopted_by, adopted_at)
select plan, 0, document::json, sha256, 'Nội dung áp dụng trước khi các bản được giữ', imported_by, imported_at from adopted_plan;

