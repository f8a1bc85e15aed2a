-- What figures of the past are told from: each change of a value they count with, by a code and never by the journal's
-- words. Written in one statement with the line of the journal that people read; rows are only ever added.
create table value_change (
    id bigint generated always as identity primary key,
    -- The natural key of what was changed, as in the journal.
    subject text not null,
    -- vn.dieuphoi.work.ChangedValue; codes are never renamed.
    what text not null,
    before_value text not null,
    after_value text not null,
    at timestamptz not null,
    actor text not null,
    -- The line that says the same in words: it is sealed, so this row can be held against it.
    line bigint not null unique references journal
);

-- The past, once, from the words of every version that was released (61c5b77 to 1.0.0, and those since).
insert into value_change (subject, what, before_value, after_value, at, actor, line)
select j.subject, w.what, j.before, j.after, j.at, j.actor, j.id
from journal j
join (values
    ('Đổi đơn vị chủ trì', 'LEAD'),
    ('Gia hạn', 'DUE'),
    ('Dời hạn theo lịch làm việc', 'DUE_BY_CALENDAR'),
    ('Gia hạn trả lời', 'ANSWER_DUE'),
    ('Dời hạn trả lời', 'ANSWER_DUE_MOVED'),
    ('Chuyển đề nghị cho đơn vị kế thừa', 'PARTNER'),
    ('Sửa số liệu tháng: tiến độ cả năm (%)', 'PERCENT'),
    ('Sửa số liệu tháng: việc đã làm', 'PROGRESS'),
    ('Sửa số liệu tháng: khó khăn, vướng mắc', 'DIFFICULTY'),
    ('Sửa số liệu tháng: đề xuất, kiến nghị', 'PROPOSAL'),
    ('Sửa số liệu tháng: minh chứng', 'EVIDENCE'),
    ('Sửa số liệu tháng: ước thực hiện cả năm (%)', 'ESTIMATE')) w (action, what) on w.action = j.action
where j.before is not null and j.after is not null
  -- A due date is a day in whatever was read so far; anything else would stop every figure of its year.
  and (w.what not in ('DUE', 'DUE_BY_CALENDAR', 'ANSWER_DUE', 'ANSWER_DUE_MOVED')
       or j.before ~ '^\d{4}-\d{2}-\d{2}$' and j.after ~ '^\d{4}-\d{2}-\d{2}$')
order by j.id;

-- What is only ever so or not, and has no value in its line.
insert into value_change (subject, what, before_value, after_value, at, actor, line)
select j.subject, w.what, 'false', 'true', j.at, j.actor, j.id
from journal j
join (values
    ('Chuyên mục đã đưa vào sử dụng', 'IN_USE'),
    ('Đã mở sớm hơn lịch vì đồng hồ máy chủ chạy nhanh', 'OPENED_EARLY')) w (action, what) on w.action = j.action
order by j.id;

-- The changes of an item are those of its months, reports and requests too: keys that begin with its own.
create index value_change_subject on value_change (subject text_pattern_ops, id);

create trigger value_change_append_only before update or delete or truncate on value_change
    for each statement execute function journal_is_append_only();
