-- Results of one office read the work that it was ever concerned with, not all of a plan.
create function work_of(subject text) returns text language sql immutable strict parallel safe
    return regexp_replace(subject, '[>@!/].*$', '');
create function whole_of(work text) returns text language sql immutable strict parallel safe
    return split_part(work, '~', 1);
comment on function whole_of is 'The key of the item of which this piece of work is a part; its own where it is none; as WorkKey.whole.';
comment on function work_of is 'The key of the piece of work to which what has this key belongs; as Subject.work.';

create index obligation_by_office on obligation (owed_by, work);
create index obligation_change_of_office on obligation_change (before_value) where what = 'OFFICE';
create index value_change_of_partner on value_change (before_value) where what = 'PARTNER';
create index value_change_of_work on value_change (work_of(subject), id);
create index extension_request_by_office on extension_request (owed_by);
create index work_item_whole on work_item (whole_of(key));

-- Of one type each: a condition on columns of several types would be looked at after all rows had been read.
create view concerned_party as
select owed_by::text as party, work::text as work from obligation where work is not null
union all
select c.before_value::text, o.work::text from obligation_change c join obligation o on o.key = c.obligation
 where c.what = 'OFFICE' and o.work is not null
union all
select party::text, work_item::text from coordination_request
union all
select before_value::text, work_of(subject) from value_change where what = 'PARTNER'
union all
select owed_by::text, work_item::text from extension_request;
comment on view concerned_party is
    'Who owes or ever owed something within which piece of work, led it, was asked in it or wanted more time; a pair may stand there often.';
