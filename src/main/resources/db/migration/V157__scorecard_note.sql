-- What the head of an office says against a figure of its scorecard, and what leadership answers. Only ever added to.
create table scorecard_note (
    id bigint generated always as identity primary key,
    office text not null,                    -- as it was called when it was written: outlives a reorganisation
    period text not null,                    -- 2023-Q2, 2023-year, 2023-05-01..2023-05-31
    figure text not null,                    -- cong-viec.qua-han
    value int not null,                      -- what the figure was when it was written
    words text not null,
    author text not null,
    at timestamptz not null,
    answers bigint references scorecard_note -- the note that leadership answers; null for a note of the office
);
create index scorecard_note_office on scorecard_note (office, period, id);
create function scorecard_note_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'Ý kiến về kết quả đã ghi không được sửa hay xóa; hãy ghi thêm ý kiến mới';
end $$;
create trigger scorecard_note_append_only before update or delete or truncate on scorecard_note
    for each statement execute function scorecard_note_is_append_only();
