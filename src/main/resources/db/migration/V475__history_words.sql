-- The search looks through histories, too; without the extension it works, and is slower where there is much.
do $$
begin
    create index journal_words on journal
        using gin (plain_words(action || ' ' || coalesce(reason, '') || ' ' || coalesce(after, '')) gin_trgm_ops);
exception when undefined_object or insufficient_privilege or undefined_file or feature_not_supported then
    raise notice 'Không có phần mở rộng pg_trgm; tìm trong lịch sử vẫn chạy, chậm hơn khi dữ liệu lớn';
end $$;
