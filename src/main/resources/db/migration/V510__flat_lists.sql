-- Every completion asks for the subtasks of the task, and read all open tasks for it.
create index act_ru_task_parent on act_ru_task (parent_task_id_) where parent_task_id_ is not null;

-- Inboxes of groups.
create index act_ru_identitylink_candidate on act_ru_identitylink (group_id_, task_id_) where type_ = 'candidate';

-- How much is open beside the plan that is shown.
create index obligation_open_by_plan on obligation (plan) where state = 'OPEN' and due_on is not null;

-- A plan's own items stand among all the tasks given beside it.
create index work_item_items_of_plan on work_item (plan) where kind <> 'AD_HOC';
create index work_item_newest_beside on work_item (plan, opened_at desc) where kind = 'AD_HOC';
create index work_item_by_lead on work_item (lead);

do $$
begin
    create index coordination_request_asked_words on coordination_request
        using gin (plain_words(coalesce(member, '') || ' ' || party_name) gin_trgm_ops);
exception when undefined_object then
    raise notice 'Không có phần mở rộng pg_trgm; tìm kiếm vẫn chạy, chậm hơn khi dữ liệu lớn';
end $$;
