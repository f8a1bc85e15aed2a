-- What a target of section II was measured at. Nothing is changed or deleted: a correction is a new row that says which
-- row it replaces, and why. "Chưa có số liệu" is a row without figures.
create table target_measurement (
    id bigint generated always as identity primary key,
    year int not null,
    target text not null,                    -- T6
    measured_on date not null,               -- the day as of which the figures hold, not the day of entry
    value numeric,                           -- in the target's unit; null where the plan gives only parts, or without figures
    parts jsonb not null default '{}',       -- figure by name of the part, in the target's unit
    source text not null check (source <> ''),
    note text,                               -- without figures: why there are none
    dossier text references dossier,         -- the survey that it came from
    entered_by text not null,
    entered_at timestamptz not null,
    corrects bigint references target_measurement,
    reason text,                             -- why it was corrected
    check (value is not null or parts <> '{}' or note is not null),
    check ((corrects is null) = (reason is null))
);
create index target_measurement_year on target_measurement (year, target);
-- A survey writes each target once; the same day and source entered by hand again is a mistake; a row is corrected once.
create unique index target_measurement_of_survey on target_measurement (dossier, target) where corrects is null;
create unique index target_measurement_by_hand on target_measurement (year, target, measured_on, source)
    where corrects is null and dossier is null;
create unique index target_measurement_corrected_once on target_measurement (corrects);

-- What surveys recorded so far, all of the plan of 2023, whose targets the form named.
insert into target_measurement (year, target, measured_on, value, source, dossier, entered_by, entered_at)
select split_part(dossier, '-', 1)::int,
       case indicator when 'trainedShare' then 'T1' when 'unemployment' then 'T2' when 'urbanUnemployment' then 'T3'
                      when 'underemployment' then 'T4' when 'enrolled' then 'T6' when 'employedAfter' then 'T7'
                      when 'unskilled' then 'T8' end,
       (entered_at at time zone 'Asia/Ho_Chi_Minh')::date, value, source, dossier, entered_by, entered_at
from indicator_value
where indicator not in ('agriculture', 'industry', 'services');
insert into target_measurement (year, target, measured_on, parts, source, dossier, entered_by, entered_at)
select split_part(dossier, '-', 1)::int, 'T5', (min(entered_at) at time zone 'Asia/Ho_Chi_Minh')::date,
       jsonb_object_agg(case indicator when 'agriculture' then 'Nông, lâm nghiệp và thủy sản'
                                       when 'industry' then 'Công nghiệp - xây dựng' else 'Dịch vụ' end, value),
       min(source), dossier, min(entered_by), min(entered_at)
from indicator_value
where indicator in ('agriculture', 'industry', 'services')
group by dossier;
drop table indicator_value;

create function target_measurement_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'Số đo của chỉ tiêu không được sửa hay xóa; hãy ghi một dòng đính chính';
end $$;
create trigger target_measurement_append_only before update or delete or truncate on target_measurement
    for each statement execute function target_measurement_is_append_only();
