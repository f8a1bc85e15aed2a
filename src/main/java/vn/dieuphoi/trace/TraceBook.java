package vn.dieuphoi.trace;

import java.sql.Timestamp;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.coordination.CoordinationRequest;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.office.PartyRegister;
import vn.dieuphoi.office.PersonRegister;
import vn.dieuphoi.plan.ItemCode;
import vn.dieuphoi.plan.Plan;
import vn.dieuphoi.plan.PlanItem;
import vn.dieuphoi.plan.PlanPaper;
import vn.dieuphoi.plan.PlanRegister;
import vn.dieuphoi.work.WorkItem;
import vn.dieuphoi.work.WorkKey;
import vn.dieuphoi.work.WorkRegister;

/** Where the whole chain of one piece of work is read: one statement for each link of the chain. */
@Service
@Transactional(readOnly = true)
public class TraceBook {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");

    private final PlanRegister plans;
    private final PlanPaper paper;
    private final WorkRegister register;
    private final PartyRegister parties;
    private final PersonRegister people;
    private final JdbcClient database;

    TraceBook(
            PlanRegister plans,
            PlanPaper paper,
            WorkRegister register,
            PartyRegister parties,
            PersonRegister people,
            JdbcClient database) {
        this.plans = plans;
        this.paper = paper;
        this.register = register;
        this.parties = parties;
        this.people = people;
        this.database = database;
    }

    /** The document of a year, line by line; empty when there is no plan or its text was not handed over. */
    public List<PlanLine> document(int year) {
        return plans.find(year)
                .flatMap(plan -> paper.lines(year).map(lines -> new PlanReading(plan, lines).lines()))
                .orElse(List.of());
    }

    /** Who may read it all: as the page of the item, the lead, leadership and the standing office. */
    public boolean readableBy(Trace trace, Set<PartyCode> groups) {
        return groups.contains(parties.leadership().code())
                || groups.contains(parties.standingOffice().code())
                || trace.work()
                        .map(WorkItem::lead)
                        .or(() -> trace.planned().flatMap(PlanItem::leadOffice))
                        .filter(groups::contains)
                        .isPresent();
    }

    /** The numbers of the plan's items whose chain somebody may read, without reading any. */
    public Set<String> readableItems(int year, Set<PartyCode> groups, boolean administrator) {
        boolean everything = administrator
                || groups.contains(parties.leadership().code())
                || groups.contains(parties.standingOffice().code());
        Map<String, PartyCode> leads = register.ofYear(year).stream()
                .collect(Collectors.toMap(work -> work.key().code(), WorkItem::lead));
        return plans.find(year).stream()
                .flatMap(plan -> plan.items().stream())
                .filter(item -> everything
                        || Optional.ofNullable(leads.get(item.code().toString()))
                                .or(item::leadOffice)
                                .filter(groups::contains)
                                .isPresent())
                .map(item -> item.code().toString())
                .collect(Collectors.toSet());
    }

    /** Empty when neither a plan item nor a piece of work has this key. */
    public Optional<Trace> of(WorkKey key) {
        Optional<Plan> plan = plans.find(key.year());
        Optional<PlanItem> item = key.itemCode().flatMap(code -> plan.flatMap(one -> one.find(code)));
        Optional<WorkItem> work = register.find(key);
        if (item.isEmpty() && work.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Trace(
                key,
                work.map(WorkItem::title).or(() -> item.map(PlanItem::title)).orElse(""),
                item,
                key.itemCode().map(code -> lines(key.year(), code)).orElse(List.of()),
                model(item, work),
                work,
                instances(key, work),
                tasks(key),
                rounds(key),
                requests(key),
                extensions(key),
                notices(key),
                reports(key),
                files(key),
                reportLines(key)));
    }

    private List<PlanLine> lines(int year, ItemCode code) {
        return document(year).stream()
                .filter(line -> line.items().contains(code.toString()))
                .toList();
    }

    /** Of running or finished work the version it ran by, else the one it would begin with. */
    private Optional<Trace.Model> model(Optional<PlanItem> item, Optional<WorkItem> work) {
        String sql = """
                select d.key_, d.version_, coalesce(d.name_, d.key_) as name, p.deploy_time_,
                    (select max(n.version_) from act_re_procdef n where n.key_ = d.key_) as newest
                from act_re_procdef d join act_re_deployment p on p.id_ = d.deployment_id_ where d.id_ = (%s)""";
        JdbcClient.StatementSpec asked = work.isPresent()
                ? database.sql(sql.formatted("select proc_def_id_ from act_hi_procinst where id_ = :which"))
                        .param("which", work.get().processInstance())
                : database.sql(sql.formatted(
                                "select id_ from act_re_procdef where key_ = :which order by version_ desc limit 1"))
                        .param("which", item.map(TraceCheck::modelOf).orElse(""));
        return asked.query((row, number) -> new Trace.Model(
                        row.getString("key_"),
                        row.getInt("version_"),
                        row.getString("name"),
                        moment(row.getTimestamp("deploy_time_")),
                        row.getInt("newest")))
                .optional();
    }

    private List<Trace.Instance> instances(WorkKey key, Optional<WorkItem> work) {
        return database.sql("""
                        select p.id_, p.proc_def_key_, d.version_, coalesce(d.name_, p.proc_def_key_) as name,
                            p.start_time_, p.end_time_
                        from act_hi_procinst p left join act_re_procdef d on d.id_ = p.proc_def_id_
                        where p.business_key_ = :key order by p.id_ <> :own, p.start_time_, p.id_""")
                .param("key", key.value())
                .param("own", work.map(WorkItem::processInstance).orElse(""))
                .query((row, number) -> new Trace.Instance(
                        row.getString("id_"),
                        row.getString("proc_def_key_"),
                        row.getInt("version_"),
                        row.getString("name"),
                        moment(row.getTimestamp("start_time_")),
                        moment(row.getTimestamp("end_time_"))))
                .list();
    }

    private List<Trace.Task> tasks(WorkKey key) {
        return database.sql("""
                        select t.name_, t.proc_def_key_, t.task_def_key_, t.start_time_, t.end_time_,
                            coalesce(s.actor, t.assignee_) as person, s.id is not null as recorded
                        from act_hi_taskinst t join act_hi_procinst p on p.id_ = t.proc_inst_id_
                        left join work_step s on s.task = t.id_
                        where p.business_key_ = ? order by t.start_time_, t.id_""")
                .param(key.value())
                .query((row, number) -> new Trace.Task(
                        row.getString("name_"),
                        row.getString("proc_def_key_"),
                        row.getString("task_def_key_"),
                        moment(row.getTimestamp("start_time_")),
                        moment(row.getTimestamp("end_time_")),
                        person(row.getString("person")),
                        row.getBoolean("recorded")))
                .list();
    }

    private List<Trace.Link> rounds(WorkKey key) {
        return links("""
                select key, 'Tháng ' || right(month, 2) || '/' || left(month, 4), case when reported_at is null
                    then 'chưa ghi' else 'đã ghi, ' || percent || ' %' end
                from monthly_round where work_item = ? order by month""", key);
    }

    private List<Trace.Link> requests(WorkKey key) {
        return database.sql(
                        "select key, party_name, state from coordination_request where work_item = ? order by sent_at, key")
                .param(key.value())
                .query((row, number) -> new Trace.Link(
                        row.getString(1),
                        row.getString(2),
                        CoordinationRequest.State.valueOf(row.getString(3)).label()))
                .list();
    }

    private List<Trace.Link> extensions(WorkKey key) {
        return links("""
                select subject, 'Đề nghị ' || key, case state when 'OPEN' then 'chờ quyết định'
                    when 'AGREED' then 'đồng ý' when 'COUNTERED' then 'đồng ý với hạn khác'
                    when 'REFUSED' then 'không đồng ý' else 'không còn cần' end
                from extension_request where work_item = ? order by requested_at, key""", key);
    }

    private List<Trace.Link> notices(WorkKey key) {
        return links("""
                select subject, 'Quá hạn từ ' || to_char(overdue_since, 'DD/MM/YYYY'),
                    case when directive is null then 'chờ chỉ đạo' else 'đã chỉ đạo' end
                from notice where work_item = ? order by raised_at, key""", key);
    }

    private List<Trace.Link> reports(WorkKey key) {
        return links("""
                select quarter, 'Quý ' || (array['I', 'II', 'III', 'IV'])[right(quarter, 1)::int] || '/' || left(quarter, 4),
                    case when submitted_at is null then 'chưa nộp' else 'đã nộp' end
                from item_report where work_item = ? order by quarter""", key);
    }

    private List<Trace.Link> files(WorkKey key) {
        return links("""
                select subject, name, case when removed_at is null then 'đang giữ' else 'đã rút' end
                from evidence_file where work_item = ? order by id""", key);
    }

    private List<Trace.Link> links(String sql, WorkKey key) {
        return database.sql(sql)
                .param(key.value())
                .query((row, number) -> new Trace.Link(row.getString(1), row.getString(2), row.getString(3)))
                .list();
    }

    /** Of each period the newest figures; the line is found by the item's number or by the task's key. */
    private List<Trace.ReportLine> reportLines(WorkKey key) {
        return database.sql("""
                        select s.period, s.version, coalesce(i.line ->> 'standing', '') as standing,
                            coalesce((select max(r.edition) from issued_report r
                                where r.period = s.period and r.figures_version = s.version), 0) as edition
                        from report_snapshot s
                        cross join lateral (select jsonb_path_query(s.content::jsonb, '$.sections[*].items[*]') as line
                            union all select jsonb_path_query(s.content::jsonb, '$.assigned[*]')) i
                        where s.period like :year and (i.line ->> 'work' = :key or i.line ->> 'code' = :code)
                        order by s.cut_off, s.period, s.version""")
                .param("year", key.year() + "-%")
                .param("key", key.value())
                .param("code", key.code())
                .query((row, number) -> new Trace.ReportLine(
                        row.getString("period"),
                        row.getInt("version"),
                        row.getString("standing"),
                        row.getInt("edition")))
                .list();
    }

    private String person(@Nullable String actor) {
        return actor == null ? "" : people.displayName(actor);
    }

    private static String moment(@Nullable Timestamp moment) {
        return moment == null
                ? ""
                : moment.toInstant().atZone(HoChiMinhTime.ZONE).format(MOMENT);
    }
}
