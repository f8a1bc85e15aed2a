-- A part of an item is a piece of work with a lead of its own: a programme of item 7, what one of several leads answers for.
alter table work_item drop constraint work_item_kind_check;
alter table work_item
    add constraint work_item_kind_check check (kind in ('PLAN', 'AD_HOC', 'PART')),
    add column part_of text references work_item,
    add column part_source text,             -- the sign of the programme, or the code of the party that the plan names
    add column part_role text check (part_role in ('PROGRAMME', 'CO_LEAD')),
    add constraint work_item_part check (
        (kind = 'PART') = (part_of is not null)
        and (kind = 'PART') = (part_source is not null)
        and (kind = 'PART') = (part_role is not null)
        and (part_of is null or key like part_of || '~%'));
create unique index work_item_part_source on work_item (part_of, part_source) where part_of is not null;
