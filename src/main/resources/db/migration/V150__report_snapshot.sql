-- The figures of a period as frozen at its cut-off. A correction is a new version; nothing is ever changed or deleted.
create table report_snapshot (
    period text not null,                    -- 2023-Q2, 2023-year, 2023-05-01..2023-05-31
    version int not null check (version > 0),
    cut_off date not null,
    frozen_at timestamptz not null,
    frozen_by text not null,
    reason text,                             -- why it was read anew; of the first version none
    content text not null,                   -- canonical JSON: the bytes that the hash is of
    sha256 text not null,
    primary key (period, version),
    check (version = 1 or reason is not null)
);
create function report_snapshot_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'Số liệu đã chốt không được sửa hay xóa; hãy lập phiên bản mới';
end $$;
create trigger report_snapshot_append_only before update or delete or truncate on report_snapshot
    for each statement execute function report_snapshot_is_append_only();
