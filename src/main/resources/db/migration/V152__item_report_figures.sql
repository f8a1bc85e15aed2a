-- The figures of an item's report as of its quarter's cut-off: stored beside the words, never edited.
alter table item_report
    add column figures text,                 -- canonical JSON; null in reports opened before figures were kept
    add column prepared_by text,             -- who of the office wrote it, before the head confirmed
    add column prepared_at timestamptz,
    add column returned text;                -- why the head gave it back last

-- What was handed in stays as it was handed in, and figures stay as they were read.
create function item_report_stays() returns trigger language plpgsql as $$
begin
    if old.figures is not null and new.figures is distinct from old.figures then
        raise exception 'Số liệu của báo cáo mục đã chốt, không được sửa';
    end if;
    if old.submitted_at is not null and (new.submitted_at, new.submitted_by, new.body, new.difficulty, new.proposal)
            is distinct from (old.submitted_at, old.submitted_by, old.body, old.difficulty, old.proposal) then
        raise exception 'Báo cáo của mục đã nộp, không được sửa';
    end if;
    return new;
end $$;
create trigger item_report_stays before update on item_report for each row execute function item_report_stays();

-- How many of a product the lead expects by 31/12; the percentage stands in monthly_round.year_estimate.
create table product_estimate (
    round text not null references monthly_round,
    product text not null,                   -- as the plan names it
    quantity int not null check (quantity >= 0),
    primary key (round, product)
);

-- Whom a report from outside came from, as it was called then; reporters of a set are addressed one by one (CSGDNN#2).
alter table outside_report add column name text;
