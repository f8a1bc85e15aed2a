-- Word templates that the office put in; every version stays, and the newest of a kind is in use.
create table report_template_version (
    kind text not null check (kind in ('PERIOD', 'YEAR')),
    version int not null check (version > 0),
    sha256 text references report_template, -- null: the template that comes with the application, again
    file text not null,
    reason text not null,
    put_by text not null,
    put_at timestamptz not null,
    primary key (kind, version)
);
create trigger report_template_version_append_only before update or delete or truncate on report_template_version
    for each statement execute function journal_is_append_only();
