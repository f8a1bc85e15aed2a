-- Words as people look for them: lower case, without Vietnamese marks, composed or not. SoughtWords makes the same of what is typed.
create function plain_words(words text) returns text
    language sql immutable parallel safe
    return translate(lower(regexp_replace(normalize(words, nfd), E'[\u0300-\u036f]', '', 'g')), 'đĐ', 'dd');

-- Trigrams make the search fast where there is much. Where the role may not bring the extension, it works without.
do $$
begin
    create extension if not exists pg_trgm;
    create index coordination_request_words on coordination_request
        using gin (plain_words(question || ' ' || coalesce(answer, '') || ' ' || coalesce(document_sign, '')) gin_trgm_ops);
    create index evidence_file_words on evidence_file using gin (plain_words(name) gin_trgm_ops);
    create index work_item_words on work_item using gin (plain_words(code || ' ' || title) gin_trgm_ops);
exception when insufficient_privilege or undefined_file or feature_not_supported then
    raise notice 'Không tạo được phần mở rộng pg_trgm; tìm kiếm vẫn chạy, chậm hơn khi dữ liệu lớn';
end $$;
