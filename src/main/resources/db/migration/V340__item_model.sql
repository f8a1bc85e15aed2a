-- Which process carries out which item of which plan. Processes of before are called after the item's number alone; they are
-- those of the plan that was shipped.
create table item_model (
    plan        text not null,
    item        text not null,
    process_key text not null,
    primary key (plan, item)
);

create unique index item_model_process on item_model (process_key);

insert into item_model (plan, item, process_key)
select distinct '2023', replace(substring(key_ from 11), '-', '.'), key_
  from act_re_procdef
 where key_ ~ '^plan-item-[1-9][0-9]{0,3}(-[1-9][0-9]{0,3})*$';
