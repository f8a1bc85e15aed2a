-- Copies open pieces of work, whole: every row of every table, the engine's and ours, that belongs to one of those that MAU0
-- leads is written again for each copy, under another key, for other offices and with other ids. So what is filled is as
-- consistent as what it was copied from. Which numbers they get: set_config('fill.first', …) to set_config('fill.works', …).
--
-- DV00 has 200 open tasks of them at any size from 1 000 on, DV01 each twentieth, DV02 to DV39 the rest alike.
do $fill$
declare
    first int := current_setting('fill.first')::int;
    works int := current_setting('fill.works')::int;
    -- Ids made by one process of the application end alike.
    node text := (select right(process_instance, 12) from work_item where lead = 'MAU0' limit 1);
    stride bigint;
    tables record;
    kept record;
    columns text;
    expressions text;
    expression text;
    shown text;
    found boolean;
begin
    create temporary table template on commit drop as
    select key, process_instance as root, row_number() over (order by length(key), key) - 1 as place
      from work_item where lead = 'MAU0' and state = 'OPEN';
    if (select count(distinct right(root, 12)) from template) <> 1 then
        raise exception 'The pieces of work to copy must have been begun by one start of the application';
    end if;

    create temporary table copy on commit drop as
    select n, t.place, t.key, '2023-GV' || 100000 + n as new_key, lpad(to_hex(n), 12, '0') as node,
           case when n <= 50 then 'DV00' else 'DV' || lpad((2 + n % 38)::text, 2, '0') end as o0,
           case when n between 51 and 200 then 'DV00' else 'DV' || lpad((2 + (n + 9) % 38)::text, 2, '0') end as o1,
           case when n % 5 = 0 then 'DV01' else 'DV' || lpad((2 + (n + 18) % 38)::text, 2, '0') end as o2,
           'DV' || lpad((2 + (n + 27) % 38)::text, 2, '0') as o3
      from generate_series(first, works) n
      join template t on t.place = n % (select count(*) from template);
    alter table copy add primary key (place, n);
    analyze copy;

    create temporary table owned on commit drop as
    select p.id_ as instance, t.place from act_hi_procinst p join template t on t.root = p.root_proc_inst_id_;

    -- What belongs to each of them. Ours: whatever names the key; the engine's: whatever names the instance.
    for tables in
        select c.oid, c.relname::text as name,
               (select a.attname from pg_attribute a where a.attrelid = c.oid and a.attidentity <> '') as numbered,
               (select a.attname from unnest(array['proc_inst_id_', 'process_instance_id_', 'root_proc_inst_id_']) with ordinality w(name, place)
                  join pg_attribute a on a.attrelid = c.oid and a.attname = w.name order by w.place limit 1) as instance
          from pg_class c
         where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
           and c.relname !~ '^(spring_session|flyway|outbox|consistency|security_|act_(re|id)_|act_ru_(authorization|jobdef|filter|meter|task_meter))'
    loop
        execute format('create temporary table %I on commit drop as select 0::bigint as template_place, x.* from %I x limit 0',
            'of_' || tables.name, tables.name);
        if tables.name = 'act_ge_bytearray' then
            insert into of_act_ge_bytearray
            select o.place, b.* from act_ge_bytearray b
              join (select bytearray_id_ as id, proc_inst_id_ as instance from act_ru_variable
                    union select bytearray_id_, proc_inst_id_ from act_hi_varinst
                    union select bytearray_id_, proc_inst_id_ from act_hi_detail) v on v.id = b.id_
              join owned o on o.instance = v.instance;
        elsif tables.name = 'act_ru_identitylink' then
            insert into of_act_ru_identitylink
            select o.place, l.* from act_ru_identitylink l join act_ru_task t on t.id_ = l.task_id_ join owned o on o.instance = t.proc_inst_id_;
        elsif tables.name like 'act\_%' then
            if tables.instance is not null then
                execute format('insert into %I select o.place, x.* from %I x join owned o on o.instance = x.%I', 'of_' || tables.name,
                    tables.name, tables.instance);
            end if;
        else
            execute format($$insert into %I select t.place, x.* from %I x join template t on x::text ~ ('\y' || replace(t.key, '-', '\-') || '(?![0-9])')
                              or x::text like '%%' || t.root || '%%'$$, 'of_' || tables.name, tables.name);
        end if;
    end loop;

    -- A digest and the week's picture are about everything of a day: one each, whatever there is.
    delete from of_message where key like 'digest:%';

    insert into of_work_order select m.template_place, o.* from work_order o join of_work_order_member m on m.work_order = o.id;

    select 1000 * ceil((max(last_value) + 1) / 1000.0) into stride from pg_sequences where schemaname = 'public';

    for tables in
        select c.oid, substring(c.relname::text from 4) as name, c.oid as copied
          from pg_class c
         where c.relnamespace = pg_my_temp_schema() and c.relkind = 'r' and c.relname like 'of\_%'
         -- Whoever is referred to comes first.
         order by case substring(c.relname::text from 4)
             when 'work_item' then 0 when 'journal' then 1 when 'act_ge_bytearray' then 2 when 'act_ru_execution' then 3
             when 'act_ru_task' then 4 when 'obligation' then 5 when 'coordination_request' then 6 when 'monthly_round' then 7
             when 'work_order' then 8 when 'overdue_subject' then 9 else 10 end, 2
    loop
        execute format('select exists (select from %I)', 'of_' || tables.name) into found;
        continue when not found;
        columns := null;
        expressions := null;
        for kept in
            select a.attname::text as name, format_type(a.atttypid, null) as type, a.attidentity <> '' as numbered,
                   exists (select from pg_constraint f join pg_attribute r on r.attrelid = f.confrelid and r.attnum = any (f.confkey)
                            where f.conrelid = tables.name::regclass and f.contype = 'f' and a.attnum = any (f.conkey) and r.attidentity <> '') as refers
              from pg_attribute a
             where a.attrelid = tables.name::regclass and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
             order by a.attnum
        loop
            expression := format('x.%I', kept.name);
            if kept.numbered or kept.refers then
                expression := format('x.%I + c.n * %s', kept.name, stride);
            elsif kept.type in ('text', 'character varying', 'jsonb', 'text[]') and kept.name !~ '^(proc_def_id_|process_def_id_|deployment_id_|job_def_id_)$' then
                execute format('select coalesce(string_agg(%I::text, '' ''), '''') from %I', kept.name, 'of_' || tables.name) into shown;
                if shown ~ '2023-GV' then
                    expression := format('replace(%s::text, c.key, c.new_key)', expression);
                end if;
                if kept.name = 'code' and tables.name = 'work_item' then
                    expression := 'substring(c.new_key from 6)';
                end if;
                if shown like '%' || node || '%' then
                    expression := format('replace(%s::text, %L, c.node)', expression, node);
                end if;
                for place in 0..3 loop
                    if shown like '%MAU' || place || '%' then
                        expression := format('replace(%s::text, %L, c.o%s)', expression, 'MAU' || place, place);
                    end if;
                    if shown like '%mau' || place || '.%' then
                        expression := format('replace(%s::text, %L, lower(c.o%s))', expression, 'mau' || place, place);
                    end if;
                end loop;
                if kept.type in ('jsonb', 'text[]') and expression <> format('x.%I', kept.name) then
                    expression := format('(%s)::%s', expression, kept.type);
                end if;
            end if;
            columns := concat_ws(', ', columns, quote_ident(kept.name));
            expressions := concat_ws(', ', expressions, expression);
        end loop;
        execute format('insert into %I (%s) overriding system value select %s from %I x join copy c on c.place = x.template_place order by c.n',
            tables.name, columns, expressions, 'of_' || tables.name);
    end loop;

    for tables in
        select s.sequencename::text as name, c.relname::text as owner, a.attname::text as numbered
          from pg_sequences s
          join pg_depend d on d.objid = (quote_ident(s.sequencename))::regclass and d.deptype = 'i'
          join pg_class c on c.oid = d.refobjid join pg_attribute a on a.attrelid = c.oid and a.attnum = d.refobjsubid
         where s.schemaname = 'public' and exists (select from pg_class o where o.relnamespace = pg_my_temp_schema() and o.relname = 'of_' || c.relname)
    loop
        execute format('select setval(%L, greatest((select max(%I) from %I), 1))', tables.name, tables.numbered, tables.owner);
    end loop;
    update assignment_number set last = 100000 + works where plan = '2023';
end
$fill$;
