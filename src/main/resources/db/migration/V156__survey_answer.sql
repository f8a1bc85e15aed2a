-- What Cục Thống kê answered to a survey: the standing office compares it with other sources before it records figures.
create table survey_answer (
    dossier text primary key references dossier,
    measured_on date not null,
    figures jsonb not null,                  -- figure by field of the form
    source text not null,
    entered_by text not null,
    entered_at timestamptz not null
);
