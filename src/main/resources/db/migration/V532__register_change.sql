-- What a page asks on each request and what seldom changes: people, offices, who stands in for whom, the department, plans,
-- models. A node keeps the answers for as long as these rows are the same; that is one question instead of many. No shared
-- counter: two who change something at the same time would wait for each other.
create table register_change (
    id bigint generated always as identity primary key,
    at timestamptz not null default now()
);

create function note_register_change() returns trigger language plpgsql as $$
begin
    if current_setting('dieuphoi.register_change', true) is distinct from pg_current_xact_id()::text then
        perform set_config('dieuphoi.register_change', pg_current_xact_id()::text, true);
        insert into register_change default values;
        delete from register_change where id in (
            select id from register_change where at < now() - interval '1 day' for update skip locked);
    end if;
    return null;
end
$$;

do $$
declare
    register text;
begin
    foreach register in array array['party', 'party_alias', 'party_member', 'party_charge', 'department', 'person',
            'person_answers_for', 'absence', 'leader_in_charge', 'adopted_plan', 'item_model', 'act_id_membership',
            'act_re_procdef'] loop
        execute format('create trigger note_register_change after insert or update or delete or truncate on %I'
            ' for each statement execute function note_register_change()', register);
    end loop;
end
$$;
