package vn.dieuphoi.trace;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.Actor;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.PlanId;
import vn.dieuphoi.coordination.CoordinationRequest;
import vn.dieuphoi.engine.look.DeployedVersions;
import vn.dieuphoi.engine.look.PastRun;
import vn.dieuphoi.engine.look.PastRuns;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.office.PartyRegister;
import vn.dieuphoi.office.PersonRegister;
import vn.dieuphoi.plan.ItemCode;
import vn.dieuphoi.plan.ItemModels;
import vn.dieuphoi.plan.ItemProcess;
import vn.dieuphoi.plan.Plan;
import vn.dieuphoi.plan.PlanItem;
import vn.dieuphoi.plan.PlanRegister;
import vn.dieuphoi.plan.trace.PlanPaper;
import vn.dieuphoi.work.WorkItem;
import vn.dieuphoi.work.WorkKey;
import vn.dieuphoi.work.WorkRegister;

/** Where the whole chain of one piece of work is read: one statement for each link of the chain. */
@Service
@Transactional(readOnly = true)
public class TraceBook {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");

    private final PlanRegister plans;
    private final ItemModels models;
    private final PlanPaper paper;
    private final WorkRegister register;
    private final PartyRegister parties;
    private final PersonRegister people;
    private final PastRuns runs;
    private final DeployedVersions versions;
    private final JdbcClient database;

    TraceBook(
            PlanRegister plans,
            ItemModels models,
            PlanPaper paper,
            WorkRegister register,
            PartyRegister parties,
            PersonRegister people,
            PastRuns runs,
            DeployedVersions versions,
            JdbcClient database) {
        this.plans = plans;
        this.models = models;
        this.paper = paper;
        this.register = register;
        this.parties = parties;
        this.people = people;
        this.runs = runs;
        this.versions = versions;
        this.database = database;
    }

    /** The document of a plan, line by line; empty when there is no plan or its text was not handed over. */
    public List<PlanLine> document(PlanId id) {
        return plans.find(id)
                .flatMap(plan -> paper.lines(id).map(lines -> new PlanReading(plan, lines).lines()))
                .orElse(List.of());
    }

    /** Who may read it all: as the page of the item, the lead, leadership and the standing office. */
    public boolean readableBy(Trace trace, Set<PartyCode> groups) {
        return parties.wholePlanIsOf(groups)
                || trace.work()
                        .map(WorkItem::lead)
                        .or(() -> trace.planned().flatMap(PlanItem::leadOffice))
                        .filter(groups::contains)
                        .isPresent();
    }

    /** The numbers of the plan's items whose chain somebody may read, without reading any. */
    public Set<String> readableItems(PlanId id, Set<PartyCode> groups, boolean administrator) {
        boolean everything = administrator || parties.wholePlanIsOf(groups);
        Map<String, PartyCode> leads = register.itemsOf(id).stream()
                .collect(Collectors.toMap(work -> work.key().code(), WorkItem::lead));
        return plans.find(id).stream()
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
        Optional<Plan> plan = plans.find(key.plan());
        Optional<PlanItem> item = key.itemCode().flatMap(code -> plan.flatMap(one -> one.find(code)));
        Optional<WorkItem> work = register.find(key);
        if (item.isEmpty() && work.isEmpty()) {
            return Optional.empty();
        }
        List<PastRun> ran = runs.of(key.value());
        return Optional.of(new Trace(
                key,
                work.map(WorkItem::title).or(() -> item.map(PlanItem::title)).orElse(""),
                item,
                key.itemCode().map(code -> lines(key.plan(), code)).orElse(List.of()),
                model(key.plan(), item, work, ran),
                work,
                instances(ran, work),
                tasks(key, work),
                rounds(key),
                requests(key),
                extensions(key),
                notices(key),
                reports(key),
                files(key),
                reportLines(key)));
    }

    private List<PlanLine> lines(PlanId plan, ItemCode code) {
        return document(plan).stream()
                .filter(line -> line.items().contains(code.toString()))
                .toList();
    }

    /** Of running or finished work the version it ran by, else the one it would begin with. */
    private Optional<Trace.Model> model(
            PlanId plan, Optional<PlanItem> item, Optional<WorkItem> work, List<PastRun> ran) {
        if (work.isPresent()) {
            return ran.stream()
                    .filter(run -> isOwn(run, work) && run.version() > 0)
                    .findFirst()
                    .map(run -> new Trace.Model(
                            run.process(), run.version(), run.name(), moment(run.deployedAt()), run.newest()));
        }
        return item
                .map(one -> models.processOf(plan, one.code()).orElseGet(() -> ItemProcess.key(plan, one.code())))
                .map(versions::of)
                .orElse(List.of())
                .stream()
                .findFirst()
                .map(version -> new Trace.Model(
                        version.process(),
                        version.number(),
                        version.name(),
                        moment(version.deployedAt()),
                        version.number()));
    }

    private static boolean isOwn(PastRun run, Optional<WorkItem> work) {
        return work.map(WorkItem::processInstance).filter(run.id()::equals).isPresent();
    }

    private static List<Trace.Instance> instances(List<PastRun> ran, Optional<WorkItem> work) {
        return ran.stream()
                .sorted(Comparator.comparing((PastRun run) -> !isOwn(run, work)))
                .map(run -> new Trace.Instance(
                        run.id(),
                        run.process(),
                        run.version(),
                        run.name(),
                        moment(run.startedAt()),
                        moment(run.endedAt())))
                .toList();
    }

    private List<Trace.Task> tasks(WorkKey key, Optional<WorkItem> work) {
        Map<String, Actor> recorded = work.isPresent() ? recorded(key) : Map.of();
        return runs.tasksOf(key.value()).stream()
                .map(task -> new Trace.Task(
                        task.name(),
                        task.process(),
                        task.step(),
                        moment(task.startedAt()),
                        moment(task.endedAt()),
                        person(recorded.get(task.id()), task.assignee()),
                        recorded.containsKey(task.id())))
                .toList();
    }

    /** Who handed in what was recorded, by task. */
    private Map<String, Actor> recorded(WorkKey key) {
        Map<String, Actor> actors = new HashMap<>();
        database.sql("select task, actor, acting_for from work_step where work_item = ?")
                .param(key.value())
                .query(row -> {
                    actors.put(row.getString("task"), Actor.in(row, "actor", "acting_for"));
                });
        return actors;
    }

    private List<Trace.Link> rounds(WorkKey key) {
        return links("""
                select key, case when month !~ '[WFR]' then 'Tháng ' || right(month, 2) || '/' || left(month, 4)
                    else 'Kỳ ' || month end, case when reported_at is null
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
                select quarter, case when quarter !~ 'Q' then 'Kỳ ' || quarter
                    else 'Quý ' || (array['I', 'II', 'III', 'IV'])[right(quarter, 1)::int] || '/' || left(quarter, 4) end,
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
                        where s.plan = :plan and (i.line ->> 'work' = :key or i.line ->> 'code' = :code)
                        order by s.cut_off, s.period, s.version""")
                .param("plan", key.plan().value())
                .param("key", key.value())
                .param("code", key.code())
                .query((row, number) -> new Trace.ReportLine(
                        row.getString("period"),
                        row.getInt("version"),
                        row.getString("standing"),
                        row.getInt("edition")))
                .list();
    }

    private String person(@Nullable Actor recorded, @Nullable String assignee) {
        if (recorded != null) {
            return people.displayName(recorded);
        }
        return assignee == null ? "" : people.displayName(assignee);
    }

    private static String moment(@Nullable Instant moment) {
        return moment == null ? "" : moment.atZone(HoChiMinhTime.ZONE).format(MOMENT);
    }
}
