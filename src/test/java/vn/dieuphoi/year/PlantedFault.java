package vn.dieuphoi.year;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A fault as it may stand in the database, written into the tables past all the code that keeps it from happening.
 *
 * @param rule what has to find it
 * @param alsoFound what it is a fault by as well
 * @param statements each changes at least one row
 */
record PlantedFault(String rule, Set<String> alsoFound, List<String> statements) {

    private static final String NEVER_GOES_ON = "token.waits-for-nothing";

    /** All codes that are to be seen. */
    Set<String> found() {
        Set<String> all = new TreeSet<>(alsoFound);
        all.add(rule);
        return all;
    }

    @Override
    public String toString() {
        return rule;
    }

    /** Figures and days that no field would take today. */
    static List<PlantedFault> ofValues() {
        return List.of(
                of("number.too-many-digits", step("{\"enterprises\": 1234567890123456789}")),
                of("number.with-exponent", step("{\"enterprises\": \"1e5\"}")),
                of("percent.over-hundred", """
                        insert into target_measurement (plan, target, measured_on, value, source, entered_by, entered_at)
                        values ('2023', 'T2', '2023-03-01', 250, 'Thử', 'gdnn.truong', '2023-06-01')"""),
                also("day.outside-century", "day.event-ahead", step("{\"finishedOn\": \"3000-01-01\"}")),
                of("day.event-ahead", step("{\"heldOn\": \"2024-02-01\"}")),
                of("day.letter-before-request", """
                        insert into answer_letter
                            (request, sign, dated, received_on, evidence_file, entered_by, entered_at)
                        select min(key), '1/X', date '2023-01-02', date '2023-06-01', 0, 'gdnn.cv1', '2023-06-01'
                        from coordination_request"""),
                of(
                        "day.due-before-sent",
                        "update obligation set due_on = '2023-01-03'"
                                + " where kind = 'REQUEST' and subject = (select min(key) from coordination_request)"),
                of("day.beyond-plan", "update obligation set due_on = '2024-02-01' where key = '2023-6.1'"));
    }

    private static String step(String values) {
        return "update work_step set values_json = values_json || '" + values
                + "' where id = (select min(id) from work_step)";
    }

    static PlantedFault of(String rule, String... statements) {
        return new PlantedFault(rule, Set.of(), List.of(statements));
    }

    static PlantedFault also(String rule, String alsoFound, String... statements) {
        return new PlantedFault(rule, Set.of(alsoFound), List.of(statements));
    }

    /** The task goes away behind the engine's back: the token waits for nothing, and somebody owes what nobody can do. */
    private static PlantedFault lost(String rule, String task) {
        Set<String> also = new TreeSet<>(Set.of(NEVER_GOES_ON, "obligation.without-task"));
        also.remove(rule);
        return new PlantedFault(rule, also, List.of("delete from act_ru_task where id_ = " + task));
    }

    /** Some running instance of a model that carries a variable. */
    private static String instance(String model, String variable, String like) {
        return """
                (select v.execution_id_ from act_ru_variable v
                 join act_ru_execution e on e.id_ = v.execution_id_ and e.parent_id_ is null
                 join act_re_procdef d on d.id_ = e.proc_def_id_
                 where d.key_ = '%s' and v.name_ = '%s' and v.text_ like '%s' order by v.text_ limit 1)""".formatted(model, variable, like);
    }

    /** A second instance that carries what the first does. */
    static PlantedFault second(String rule, String model, String variable, String like) {
        String first = instance(model, variable, like);
        return of(rule, """
                insert into act_ru_variable (id_, rev_, type_, name_, execution_id_, proc_inst_id_, text_, var_scope_)
                select 'second-' || name_, 1, type_, name_, 'second', 'second', text_, 'second'
                from act_ru_variable where task_id_ is null and execution_id_ = """ + first, """
                insert into act_ru_execution (id_, rev_, root_proc_inst_id_, proc_inst_id_, business_key_, proc_def_id_,
                    super_exec_, is_active_, is_concurrent_, is_scope_, is_event_scope_, suspension_state_)
                select 'second', 1, root_proc_inst_id_, 'second', business_key_, proc_def_id_, super_exec_, false, false,
                    true, false, 1
                from act_ru_execution where id_ = """ + first);
    }

    private static String task(String model, String step) {
        return """
                (select t.id_ from act_ru_task t join act_re_procdef d on d.id_ = t.proc_def_id_
                 where d.key_ like '%s' and t.task_def_key_ like '%s' order by t.id_ limit 1)""".formatted(model, step);
    }

    /** Some request by its state; of an item that is open. */
    private static String request(String states) {
        return "(select min(r.key) from coordination_request r join work_item w on w.key = r.work_item"
                + " where w.state = 'OPEN' and r.state in (" + states + "))";
    }

    private static final String DIRECTED =
            "(select min(n.key) from notice n join work_item w on w.key = n.work_item join overdue_subject o on o.key = n.key"
                    + " where w.state = 'OPEN' and n.applied_at is not null)";

    private static final String OPEN_NOTICE = "(select min(key) from notice where directive is null and ended is null)";
    private static final String OPEN_ROUND = "(select min(key) from monthly_round where reported_at is null)";
    private static final String OPEN_OBLIGATION =
            "(select min(key) from obligation where state = 'OPEN' and kind = 'ROUND')";
    private static final String OPEN_REPORT = "(select min(key) from item_report where submitted_at is null)";
    private static final String START_TIMER =
            "(select min(j.id_) from act_ru_job j join act_ru_jobdef s on s.id_ = j.job_def_id_"
                    + " where s.job_type_ = 'timer-start-event' and s.proc_def_key_ = 'budget-estimate')";
    static final String ITEMS_INSTANCE = "(select process_instance from work_item where key = '2023-3.4')";

    private static final String LOSE_THE_BORDER_TIMER = "delete from act_ru_job where process_instance_id_ = "
            + instance("monthly-round", "round", "%") + " and type_ = 'timer'";

    static List<PlantedFault> all() {
        List<PlantedFault> all = new ArrayList<>(ofTheFirstPlan());
        all.addAll(PlantedInPlans.all());
        return all;
    }

    private static List<PlantedFault> ofTheFirstPlan() {
        return List.of(
                of(
                        "work-item.without-instance",
                        "update work_item set process_instance = 'gone' where key = '2023-3.4'"),
                of("work-item.two-instances", """
                        insert into act_hi_procinst (id_, proc_inst_id_, business_key_, proc_def_key_, proc_def_id_, start_time_)
                        select 'second', 'second', business_key_, proc_def_key_, proc_def_id_, start_time_
                        from act_hi_procinst where id_ = """ + ITEMS_INSTANCE, """
                        insert into act_hi_varinst (id_, proc_inst_id_, execution_id_, name_, var_type_, rev_, text_)
                        select 'second', 'second', 'second', name_, var_type_, rev_, text_
                        from act_hi_varinst where name_ = 'workItem' and execution_id_ = """ + ITEMS_INSTANCE),
                also(
                        "work-item.instance-of-closed",
                        "obligation.item-differs",
                        "update work_item set state = 'COMPLETED', closed_at = now() where key = '2023-3.4'"),
                of(
                        "instance.without-work-item",
                        "update act_ru_variable set text_ = '2023-99' where name_ = 'workItem' and execution_id_ = "
                                + ITEMS_INSTANCE),
                of("work-item.assignment-missing", "delete from assignment where work_item = '2023-GV1'"),
                of("work-item.stop-not-carried-out", "update notice set directive = 'STOP' where key = " + DIRECTED),
                also(
                        "work-item.not-opened",
                        "instance.without-work-item",
                        "delete from work_item where key = '2023-3.4'"),
                of(
                        "round.missing",
                        "update act_ru_variable set text_ = '2024-01' where name_ = 'month' and execution_id_ = "
                                + instance("monthly-round", "month", "2023-06")),
                new PlantedFault(
                        "rhythm.stopped",
                        Set.of(NEVER_GOES_ON, "timer.missing"),
                        List.of("delete from act_ru_job where type_ = 'timer' and process_instance_id_ = "
                                + instance("item-reports", "workItem", "2023-3.4"))),
                second("round.two-instances", "monthly-round", "month", "2023-06"),
                lost("round.without-task", task("monthly-round", "%")),
                of("round.task-of-reported", "update monthly_round set reported_at = now() where key = " + OPEN_ROUND),
                of(
                        "report.missing",
                        "update act_ru_variable set text_ = '2024-Q1' where name_ = 'quarter' and execution_id_ = "
                                + instance("item-report", "quarter", "2023-Q2")),
                second("report.two-instances", "item-report", "quarter", "2023-Q2"),
                lost("report.without-task", task("item-report", "%")),
                of(
                        "report.task-of-submitted",
                        "update item_report set submitted_at = now() where key = " + OPEN_REPORT),
                of(
                        "request.without-process",
                        "update coordination_request set state = 'SENT' where key = " + request("'TAKEN'")),
                of(
                        "request.process-of-closed",
                        "update coordination_request set state = 'TAKEN' where key = " + request("'SENT', 'ACCEPTED'")),
                second("request.two-instances", "coordination-request", "request", "%"),
                of(
                        "request.wrong-task",
                        "update coordination_request set state = 'ANSWERED' where key = "
                                + request("'SENT', 'ACCEPTED'")),
                also(
                        "request.not-sent",
                        "request.without-process",
                        "delete from act_ru_variable where name_ = 'request' and execution_id_ = "
                                + instance("coordination-request", "request", "%")),
                of(
                        "grant.without-reason",
                        "insert into act_ru_authorization (id_, rev_, type_, group_id_, resource_type_, resource_id_, perms_)"
                                + " select 'planted', 1, 1, 'KHTC', 7, min(id_), 2 from act_ru_task"),
                also(
                        "request.planned-missing",
                        "request.lost",
                        "delete from coordination_request where key = (select min(key) from coordination_request"
                                + " where state = 'TAKEN' and key ~ '^2023-3[.]4>[A-Z]+$')"),
                of(
                        "request.lost",
                        "delete from coordination_request where key = (select max(key) from coordination_request"
                                + " where state = 'TAKEN' and key like '%#%')"),
                of(
                        "request.without-message",
                        "delete from message where key like 'request:%:' || "
                                + task("coordination-request", "userTask_answerRequest")),
                of(
                        "request.without-first-step",
                        "delete from coordination_step where step = 'SENT' and request = " + request("'TAKEN'")),
                of(
                        "extension.without-process",
                        "update extension_request set state = 'OPEN' where key = '2023-3.4/GH1'"),
                of(
                        "extension.process-of-decided",
                        "update extension_request set state = 'REFUSED' where state = 'OPEN'"),
                second("extension.two-instances", "extension-request", "extension", "%"),
                also(
                        "overdue.not-marked",
                        "obligation.sum-differs",
                        LOSE_THE_BORDER_TIMER,
                        "update act_ru_task set due_date_ = '2023-06-01 17:00' where proc_inst_id_ = "
                                + instance("monthly-round", "round", "%"),
                        "update obligation set due_on = '2023-06-01' where task = (select id_ from act_ru_task where proc_inst_id_ = "
                                + instance("monthly-round", "round", "%") + ")",
                        """
                        update obligation set due_on = '2023-06-01' where subject = (select text_ from act_ru_variable
                          where name_ = 'round' and execution_id_ = """ + instance("monthly-round", "round", "%") + ")",
                        """
                        insert into act_hi_actinst (id_, proc_def_id_, proc_inst_id_, execution_id_, act_id_, act_type_,
                            start_time_, end_time_)
                        select 'fired', proc_def_id_, proc_inst_id_, execution_id_, 'boundaryEvent_roundOverdue',
                            'boundaryTimer', start_time_, start_time_
                        from act_hi_actinst where end_time_ is null and act_type_ = 'userTask' and proc_inst_id_ = """ + instance("monthly-round", "round", "%")),
                of("overdue.without-notice", "delete from notice where key = " + DIRECTED),
                of(
                        "notice.without-task",
                        "update notice set directive = null, applied_at = null where key = " + DIRECTED),
                of(
                        "notice.task-of-directed",
                        "update notice set directive = 'REMIND', reason = 'x', applied_at = now() where key = "
                                + OPEN_NOTICE),
                second("notice.two-instances", "leadership-notice", "notice", "%"),
                of("notice.directive-not-applied", "update notice set applied_at = null where key = " + DIRECTED),
                of("notice.without-overdue", "delete from overdue_subject where key = " + DIRECTED),
                of("dossier.missing", "delete from dossier where key = '2023-Q1'"),
                of("dossier.without-process", "update dossier set state = 'DRAFTED' where key = '2023-Q1'"),
                second("dossier.two-instances", "quarterly-report", "period", "2023-Q2"),
                of("dossier.process-of-issued", "update dossier set state = 'ISSUED' where key = '2023-Q2'"),
                of(
                        "task.without-row",
                        "update act_ru_variable set text_ = '2023-3.4@2022-01' where name_ = 'round' and execution_id_ = "
                                + instance("monthly-round", "round", "%")),
                also(
                        "task.nobody",
                        "obligation.differs",
                        "delete from act_ru_identitylink where task_id_ = " + task("monthly-round", "%")),
                also(
                        "task.group-unknown",
                        "obligation.differs",
                        "update act_ru_identitylink set group_id_ = 'KHONG_CO' where task_id_ = "
                                + task("monthly-round", "%")),
                also(
                        "task.holder-unknown",
                        "obligation.differs",
                        "update act_ru_task set assignee_ = 'ai.do' where id_ = " + task("monthly-round", "%")),
                lost(NEVER_GOES_ON, task("plan-item-%", "%")),
                also(
                        "obligation.missing",
                        "obligation.sum-differs",
                        "delete from obligation where key = " + OPEN_OBLIGATION),
                of(
                        "obligation.sum-differs",
                        "update obligation_sum set count = count + 1 where ctid = (select min(ctid) from obligation_sum)"),
                of("obligation.without-task", """
                        insert into obligation (key, kind, subject, name, particular, opened_at, state, task)
                        values ('planted', 'STEP', 'planted', 'Việc thừa', '', now(), 'OPEN', 'gone')"""),
                of("obligation.differs", "update obligation set holder = 'ai.do' where key = " + OPEN_OBLIGATION),
                of("value-change.differs", """
                        with line as (
                            insert into journal (at, actor, subject, action, before, after)
                            values ('2023-06-01', 'lds.giamdoc', '2023-3.4', 'Gia hạn', '2023-07-14', '2023-08-14')
                            returning *)
                        insert into value_change (subject, what, before_value, after_value, at, actor, line)
                        select subject, 'DUE', before, '2023-09-14', at, actor, id from line"""),
                also(
                        "instance.without-caller",
                        NEVER_GOES_ON,
                        "update act_ru_execution set super_exec_ = null where id_ = "
                                + instance("monthly-round", "month", "2023-06")),
                of("timer.missing", LOSE_THE_BORDER_TIMER),
                of("timer.start-missing", "delete from act_ru_job where id_ = " + START_TIMER),
                of("timer.start-doubled", """
                        insert into act_ru_job (id_, rev_, type_, retries_, duedate_, suspension_state_, job_def_id_,
                            process_def_id_, process_def_key_)
                        select 'second', 1, type_, retries_, duedate_, suspension_state_, job_def_id_, process_def_id_,
                            process_def_key_
                        from act_ru_job where id_ = """ + START_TIMER),
                of("job.no-retries", "update act_ru_job set retries_ = 0 where id_ = " + START_TIMER),
                of("job.suspended", "update act_ru_job set suspension_state_ = 2 where id_ = " + START_TIMER),
                of(
                        "job.overdue",
                        "update act_ru_job set duedate_ = duedate_ - interval '1 year' where id_ = " + START_TIMER),
                of("incident.open", """
                        insert into act_ru_incident (id_, rev_, incident_timestamp_, incident_type_, cause_incident_id_,
                            root_cause_incident_id_, execution_id_, proc_inst_id_)
                        select 'incident', 1, now(), 'khac', 'incident', 'incident', id_, id_
                        from act_ru_execution where id_ = """ + ITEMS_INSTANCE),
                of("letter.without-message", """
                        insert into outbox (channel, key, kind, day, recipient, name, address, title, content, written_at, due_at)
                        values ('mail', 'request:x', 'NEW_REQUEST', '2023-06-01', 'stttt', 'x', 'x@example.vn', 'x', '{}',
                            now(), now())"""),
                of("digest.doubled", """
                        insert into message (key, person, kind, subject, title, content, day, told_at, once_a_day)
                        select key || '-2', person, kind, subject, title, content, day, told_at, once_a_day
                        from message where kind = 'DIGEST' and not once_a_day order by id limit 1"""));
    }

    /** How the engine's and our rows are changed in spite of everything that guards them. */
    static final String UNGUARDED = "set local session_replication_role = replica";
}
