-- The Word templates that issued reports were rendered with: the office may edit its template afterwards, and the issued
-- file stays the same.
create table report_template (
    sha256 text primary key,
    content bytea not null,
    kept_at timestamptz not null
);
create trigger report_template_append_only before update or delete or truncate on report_template
    for each statement execute function issued_report_is_append_only();
-- Null for reports issued before: they are rendered with the template in use.
alter table issued_report add column template text references report_template;
