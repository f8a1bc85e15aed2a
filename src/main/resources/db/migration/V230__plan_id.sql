-- Rows carry the id of their plan, a short text, where they carried its year: so far every plan was that of a year, and its
-- id is that year's text. Keys stay as they are.

-- The plan in the key of a piece of work or of what belongs to one: 2023 of 2023-3.4@2023-06.
create function plan_of(key text) returns text language sql immutable strict parallel safe
    return regexp_replace(regexp_replace(key, '[>@!/].*$', ''), '-[^-]*$', '');

alter table adopted_plan alter column year type text using year::text;
alter table adopted_plan rename column year to plan;
alter table adopted_plan add column begins_on date, add column ends_on date;
update adopted_plan set begins_on = make_date(plan::int, 1, 1), ends_on = make_date(plan::int, 12, 31);
alter table adopted_plan
    alter column begins_on set not null,
    alter column ends_on set not null,
    add constraint adopted_plan_has_a_period check (begins_on <= ends_on);

alter table work_item alter column year type text using year::text;
alter table work_item rename column year to plan;
alter index work_item_year_code rename to work_item_plan_code;

alter table assignment_number alter column year type text using year::text;
alter table assignment_number rename column year to plan;

alter table target_measurement alter column year type text using year::text;
alter table target_measurement rename column year to plan;
alter index target_measurement_year rename to target_measurement_plan;

-- What is drawn up for a period of a plan: both, so that nobody has to read the key.
alter table dossier add column plan text, add column period text;
update dossier set plan = split_part(key, '-', 1), period = key;
alter table dossier alter column plan set not null, alter column period set not null;
create unique index dossier_plan_period on dossier (plan, period);

alter table item_report add column plan text generated always as (plan_of(work_item)) stored;
create index item_report_plan on item_report (plan, quarter);

alter table report_snapshot add column plan text;
alter table report_snapshot disable trigger report_snapshot_append_only;
update report_snapshot set plan = split_part(period, '-', 1);
alter table report_snapshot enable trigger report_snapshot_append_only;
alter table report_snapshot alter column plan set not null;

alter table issued_report add column plan text;
alter table issued_report disable trigger issued_report_append_only;
update issued_report set plan = split_part(period, '-', 1);
alter table issued_report enable trigger issued_report_append_only;
alter table issued_report alter column plan set not null;

alter table value_change add column plan text generated always as (plan_of(subject)) stored;
create index value_change_plan on value_change (plan, id);
