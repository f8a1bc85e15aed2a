-- The report of one item for one quarter.
create table item_report (
    key text primary key,                    -- 2023-3.4@2023-Q2
    work_item text not null references work_item,
    quarter text not null,
    opened_at timestamptz not null,
    due_on date not null,
    nothing_yet boolean not null,            -- "chưa phát sinh": the item began too late in the quarter
    draft text not null,
    body text,
    difficulty text,
    proposal text,
    submitted_by text,
    submitted_at timestamptz,
    version bigint not null,
    unique (work_item, quarter)
);
create index item_report_quarter on item_report (quarter);

-- What the department itself draws up once a period: quarterly and year report, indicator survey, budget estimate.
create table dossier (
    key text primary key,                    -- 2023-Q2, 2023-year, 2023-survey-06, 2023-budget
    kind text not null check (kind in ('QUARTER', 'YEAR', 'SURVEY', 'BUDGET')),
    opened_at timestamptz not null,
    due_on date not null,
    state text not null check (state in ('OPEN', 'DRAFTED', 'REVIEWED', 'APPROVED', 'ISSUED')),
    body text,
    amount numeric,                          -- triệu đồng, of a budget estimate
    returned text,                           -- why it was last given back
    approved_by text,
    issued_at timestamptz,
    version bigint not null
);

-- What an outside reporter handed in through the standing office for the year report.
create table outside_report (
    dossier text not null references dossier,
    reporter text not null,
    body text not null,
    document_sign text,
    entered_by text not null,
    entered_at timestamptz not null,
    primary key (dossier, reporter)
);

-- A measured value of a target of section II; a target may have none ("chưa có số liệu").
create table indicator_value (
    dossier text not null references dossier,
    indicator text not null,
    value numeric not null,
    source text not null,
    entered_by text not null,
    entered_at timestamptz not null,
    primary key (dossier, indicator)
);
