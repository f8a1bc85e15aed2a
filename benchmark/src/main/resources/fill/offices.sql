-- Offices that are like one of the demonstration's, the Thanh tra: same rows, another code and a sign-in of its own for
-- each person. Those that pieces of work are copied from are MAU0 to MAU3, those that get the copies DV00 to DV39.
do $offices$
declare
    owner record;
    code text;
    named text;
    columns text;
    expressions text;
begin
    for code in select 'MAU' || n from generate_series(0, 3) n union all select 'DV' || lpad(n::text, 2, '0') from generate_series(0, 39) n loop
        for owner in select * from (values
            ('party', 'code = ''TTRA'''),
            ('person', 'party_code = ''TTRA'''),
            ('act_id_group', 'id_ in (''TTRA'', ''TTRA.head'', ''LDS.of-TTRA'')'),
            ('act_id_user', 'id_ like ''ttra.%'''),
            ('act_id_membership', 'user_id_ like ''ttra.%'''),
            ('head_term', 'party = ''TTRA'''),
            ('act_ru_authorization', 'group_id_ in (''TTRA'', ''TTRA.head'', ''LDS.of-TTRA'') or user_id_ like ''ttra.%'''))
            as rows_of (name, condition)
        loop
            select string_agg(quote_ident(attname), ', ' order by attnum),
                   string_agg(
                       case
                           when owner.name = 'party' and attname = 'position' then '(select max(position) + 1 from party)'
                           when owner.name = 'act_ru_authorization' and attname = 'id_' then 'gen_random_uuid()::text'
                           when owner.name = 'party' and attname in ('name', 'short_name', 'abbreviation') then quote_literal('Đơn vị ' || code)
                           when format_type(atttypid, null) in ('text', 'character varying')
                               then format('replace(replace(%I, ''TTRA'', %L), ''ttra'', %L)', attname, code, lower(code))
                           else quote_ident(attname)
                       end, ', ' order by attnum)
              into columns, expressions
              from pg_attribute
             where attrelid = owner.name::regclass and attnum > 0 and not attisdropped and attidentity = '' and attgenerated = '';
            execute format('insert into %I (%s) select %s from %1$I where %4$s', owner.name, columns, expressions, owner.condition);
        end loop;
    end loop;
end
$offices$;
