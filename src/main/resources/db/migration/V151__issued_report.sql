-- A report as leadership approved it: figures and words together, never changed afterwards. A correction is a new edition.
create table issued_report (
    period text not null,
    edition int not null check (edition > 0),
    figures_version int not null,
    content text not null,                   -- canonical JSON that the document is rendered from
    sha256 text not null,
    issued_at timestamptz not null,
    approved_by text not null,
    reason text,                             -- why it was issued again; of the first edition none
    primary key (period, edition),
    foreign key (period, figures_version) references report_snapshot,
    check (edition = 1 or reason is not null)
);
create function issued_report_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'Báo cáo đã ban hành không được sửa hay xóa; hãy lập bản đính chính';
end $$;
create trigger issued_report_append_only before update or delete or truncate on issued_report
    for each statement execute function issued_report_is_append_only();

-- Number and day that the clerk gives an issued report; a number is given once a year.
create table report_number (
    period text not null,
    edition int not null,
    year int not null,
    number int not null check (number > 0),
    dated_on date not null,
    entered_by text not null,
    entered_at timestamptz not null,
    primary key (period, edition),
    foreign key (period, edition) references issued_report,
    unique (year, number)
);

-- What the lead expects to have done by the end of the year, for the year report, which is written before it.
alter table monthly_round add column year_estimate int check (year_estimate between 0 and 100);
