package vn.dieuphoi.year;

import static vn.dieuphoi.year.PlantedFault.also;
import static vn.dieuphoi.year.PlantedFault.of;
import static vn.dieuphoi.year.PlantedFault.second;

import java.util.List;
import java.util.Set;

/** Faults in what came with several plans: parts, milestones, days of the offices' own, contents, drafts, directives that wait. */
final class PlantedInPlans {

    private static final String OPEN_STEP =
            "(select min(key) from obligation where state = 'OPEN' and kind = 'STEP' and owed_by = 'GDNN')";

    private static final String A_LIST = """
            insert into turn_list (key, plan, number, state, submitted_by, submitted_at, decided_by, decided_at)
            values ('2023~turn9', '2023', 9, '%s', 'vp.truong', now(), %s)""";

    private static final String AN_ACT = """
            insert into model_act (id, kind, moves_work, reason, actor, at) overriding system value
            values (-1, 'UPLOAD', true, 'Thử', 'quantri', '2023-06-01')""";

    private static final String ITS_CHANGE = """
            insert into model_change (id, act, process, sha256, base, definition, stayed) overriding system value
            values (-1, -1, 'plan-item-3-4', 'x', 'x', 'y', 0)""";

    private PlantedInPlans() {}

    static List<PlantedFault> all() {
        return List.of(
                of("obligation.item-differs", "update work_item set lead = 'KHTC' where key = '2023-6.1'"),
                also(
                        "ladder.silent",
                        "obligation.sum-differs",
                        "update act_ru_task set due_date_ = '2023-06-01 17:00' where id_ = (select task from obligation where key = "
                                + OPEN_STEP + ")",
                        "update obligation set due_on = '2023-06-01', reminded_until = null where key = " + OPEN_STEP),
                also(
                        "part.without-instance",
                        "work-item.without-instance",
                        "update work_item set process_instance = 'gone' where key = '2023-7'"),
                new PlantedFault(
                        "part.of-closed-item",
                        Set.of("obligation.item-differs", "work-item.instance-of-closed"),
                        List.of("update work_item set state = 'COMPLETED', closed_at = now() where key = '2023-7'")),
                of("part.missing", "update work_item set part_source = 'khác' where key = '2023-7~2'"),
                also(
                        "part.instance-without-row",
                        "work-item.without-instance",
                        "update work_item set process_instance = 'gone' where key = '2023-7~2'"),
                new PlantedFault(
                        "part.two-instances",
                        Set.of("part.instance-without-row"),
                        second("part.two-instances", "item-part", "workItem", "2023-7~2")
                                .statements()),
                of(
                        "milestone.missing",
                        """
                        insert into act_hi_procinst (id_, proc_inst_id_, root_proc_inst_id_, super_process_instance_id_,
                            proc_def_key_, proc_def_id_, start_time_)
                        select 'milestones', 'milestones', id_, id_, 'item-milestones', 'item-milestones:1', start_time_
                        from act_hi_procinst where id_ = """ + PlantedFault.ITEMS_INSTANCE,
                        """
                        update adopted_plan set sha256 = 'milestone', document = (
                            select jsonb_set(document, '{items}', jsonb_agg(case when i ->> 'code' = '3.4'
                                then i || '{"milestones": [{"title": "Mốc thử", "due": "2023-07-10", "phrase": "thử"}]}'
                                else i end))
                            from jsonb_array_elements(document -> 'items') i)
                        where plan = '2023'""",
                        "update plan_revision set sha256 = 'milestone' where plan = '2023'"),
                of("milestone.doubled", """
                        insert into act_ru_variable (id_, rev_, type_, name_, execution_id_, proc_inst_id_, text_, var_scope_)
                        select 'moc-' || id_, 1, 'string', 'milestone', id_, proc_inst_id_, '2023-3.4/moc-1', id_
                        from act_ru_execution where proc_inst_id_ = """ + PlantedFault.ITEMS_INSTANCE + " limit 2"),
                of("own-day.not-taken", """
                        insert into own_day (work_item, step, day, set_by, set_at)
                        select o.work, t.task_def_key_, o.due_on + 3, 'gdnn.truong', now()
                        from obligation o join act_ru_task t on t.id_ = o.task
                        join act_ru_execution e on e.id_ = t.proc_inst_id_ and e.business_key_ = o.work
                        where o.state = 'OPEN' and o.kind = 'STEP' and o.work like '2023-%' order by o.key limit 1"""),
                of("plan.content-differs", "update adopted_plan set sha256 = 'x' where plan = '2023'"),
                also(
                        "plan.item-without-model",
                        "job.suspended",
                        "update plan_revision set effect = '{\"OPENED\": [\"9.6\"], \"people\": 0}' where plan = '2023'",
                        "delete from item_model where plan = '2023' and item = '9.6'"),
                of(
                        "plan.dropped-item-open",
                        "update plan_revision set effect = '{\"STOPPED\": [\"3.4\"], \"people\": 0}' where plan = '2023'",
                        """
                        update adopted_plan set document = (
                            select jsonb_set(document, '{items}', jsonb_agg(i))
                            from jsonb_array_elements(document -> 'items') i where i ->> 'code' <> '3.4')
                        where plan = '2023'"""),
                of("plan.untold", "update plan_revision set effect = '{\"people\": 3}' where plan = '2023'"),
                of("plan-draft.not-in-force", """
                        insert into plan_draft (name, source_name, source_kind, source, draft, state, created_by, created_at,
                            saved_at)
                        values ('Kế hoạch thử', 'x.txt', 'TEXT', '', '{}', 'ADOPTED', 'vp.truong', now(), now())"""),
                of(
                        "item-model.without-process",
                        "insert into item_model (plan, item, process_key) values ('2099', '1', 'gone')"),
                of("model-move.waits", AN_ACT, ITS_CHANGE, """
                        insert into model_move (change, instance, subject, from_definition, to_definition, steps, attempts)
                        values (-1, 'x', '2023-3.4', 'x', 'y', '', 0)"""),
                of("turn.without-process", A_LIST.formatted("WAITING", "null, null")),
                of("turn.line-not-ordered", A_LIST.formatted("SIGNED", "'giamdoc', now()"), """
                        insert into turn_line (list, work_item, way, remaining, reason)
                        values ('2023~turn9', '2023-3.4', 'STOP', '', 'Thử')"""),
                of("directive.not-sent", held("HELD", "now() - interval '1 hour'", "null"), """
                        insert into held_notice (notice, held) select notices[1], id from held_directive"""),
                of("directive.hold-differs", held("HELD", "now()", "null")),
                of("directive.without-effect", held("SENT", "now()", "''")));
    }

    /** About a notice that has no directive. */
    private static String held(String state, String sendAt, String refused) {
        return """
                insert into held_directive (person, kind, reason, words, notices, send_at, state, ended_at, refused)
                select 'giamdoc', 'REMIND', 'Làm ngay.', 'Thử', array[min(key)], %s, '%s', %s, %s
                from notice where directive is null and ended is null""".formatted(sendAt, state, state.equals("HELD") ? "null" : "now()", refused);
    }
}
