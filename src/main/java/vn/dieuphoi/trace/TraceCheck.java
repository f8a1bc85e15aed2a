package vn.dieuphoi.trace;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.PlanId;
import vn.dieuphoi.engine.look.DeployedVersions;
import vn.dieuphoi.engine.look.LooseEnds;
import vn.dieuphoi.plan.ItemCode;
import vn.dieuphoi.plan.ItemModels;
import vn.dieuphoi.plan.ItemProcess;
import vn.dieuphoi.plan.Plan;
import vn.dieuphoi.plan.PlanItem;
import vn.dieuphoi.plan.PlanRegister;
import vn.dieuphoi.plan.trace.Orphan;
import vn.dieuphoi.plan.trace.OrphanKind;
import vn.dieuphoi.plan.trace.PlanPaper;
import vn.dieuphoi.plan.trace.PlanTrace;
import vn.dieuphoi.plan.trace.TraceReport;
import vn.dieuphoi.work.StartRule;

/**
 * Looks in both directions for what leads nowhere: from the sentences down to the lines of reports, and from those up. What
 * the database itself forbids is asked all the same: a restored or mended database may not have been asked.
 */
@Component
@Transactional(readOnly = true)
class TraceCheck implements PlanTrace {

    private final PlanRegister plans;
    private final PlanPaper paper;
    private final StartRule startRule;
    private final RunCheck runs;
    private final LooseEnds ends;
    private final DeployedVersions versions;
    private final ItemModels itemModels;
    private final JdbcClient database;
    private final Clock clock;

    TraceCheck(
            PlanRegister plans,
            PlanPaper paper,
            StartRule startRule,
            RunCheck runs,
            LooseEnds ends,
            DeployedVersions versions,
            ItemModels itemModels,
            JdbcClient database,
            Clock clock) {
        this.runs = runs;
        this.ends = ends;
        this.versions = versions;
        this.itemModels = itemModels;
        this.plans = plans;
        this.paper = paper;
        this.startRule = startRule;
        this.database = database;
        this.clock = clock;
    }

    @Override
    public TraceReport check(PlanId id) {
        Plan plan = plans.plan(id);
        List<Orphan> orphans = new ArrayList<>();
        List<String> remarks = new ArrayList<>();
        Map<String, Long> seen = new LinkedHashMap<>();
        paper.lines(id)
                .ifPresentOrElse(
                        document -> {
                            PlanReading reading = new PlanReading(plan, document);
                            seen.put("dòng của văn bản kế hoạch", (long)
                                    reading.lines().size());
                            orphans.addAll(reading.orphans());
                        },
                        () -> remarks.add("không có văn bản " + id
                                + ".txt bên cạnh tệp kế hoạch nên chưa đối chiếu được từng câu."));
        seen.put("mục của kế hoạch", (long) plan.items().size());
        orphans.addAll(models(plan));
        orphans.addAll(notStarted(plan));
        orphans.addAll(notPlanned(plan));
        orphans.addAll(runs.orphans(plan));
        for (TraceQuery query : TraceQuery.values()) {
            database.sql(query.orphans())
                    .param("plan", id.value())
                    .query((row, number) -> new Orphan(query.kind(), row.getString(1), row.getString(2)))
                    .list()
                    .forEach(orphans::add);
        }
        seen.putAll(counts(id));
        orphans.addAll(measurements(plan));
        orphans.addAll(lines(plan, "mục", "$.sections[*].items[*]", codesOf(plan)));
        orphans.addAll(lines(plan, "chỉ tiêu", "$.targets[*]", targetsOf(plan)));
        return new TraceReport(id, seen, orphans, remarks);
    }

    /** What there was to look at: a check of nothing is no clean check. */
    private Map<String, Long> counts(PlanId plan) {
        Map<String, Long> counts = new LinkedHashMap<>();
        database.sql("""
                        select 'công việc', count(*) from work_item where plan = :plan
                        union all select 'bản chạy của mô hình', :instances::bigint
                        union all select 'việc trong danh sách', :tasks::bigint
                        union all select 'kết quả đã ghi', count(*) from work_step where plan_of(work_item) = :plan
                        union all select 'kỳ ghi tiến độ', count(*) from monthly_round where plan_of(key) = :plan
                        union all select 'đề nghị phối hợp', count(*) from coordination_request where plan_of(key) = :plan
                        union all select 'báo cáo của mục', count(*) from item_report where plan_of(key) = :plan
                        union all select 'đề nghị gia hạn', count(*) from extension_request where plan_of(key) = :plan
                        union all select 'việc báo lãnh đạo', count(*) from notice where plan_of(key) = :plan
                        union all select 'minh chứng', count(*) from evidence_file where plan_of(subject) = :plan
                        union all select 'số đo của chỉ tiêu', count(*) from target_measurement where plan = :plan
                        union all select 'bản số liệu đã chốt', count(*) from report_snapshot where plan = :plan
                        union all select 'bản báo cáo đã ban hành', count(*) from issued_report where plan = :plan""")
                .param("plan", plan.value())
                .param("instances", ends.runs(plan + "-"))
                .param("tasks", ends.tasks(plan + "-"))
                .query(row -> {
                    counts.put(row.getString(1), row.getLong(2));
                });
        return counts;
    }

    private List<Orphan> models(Plan plan) {
        Set<String> deployed = versions.processes();
        List<Orphan> orphans = new ArrayList<>();
        for (PlanItem item : plan.items()) {
            String model = modelOf(plan.id(), item.code());
            if (!deployed.contains(model)) {
                orphans.add(
                        new Orphan(OrphanKind.ITEM_WITHOUT_MODEL, "mục " + item.code(), "chưa triển khai " + model));
            }
        }
        itemModels.ofPlan(plan.id()).forEach((code, model) -> {
            if (plan.find(code).isEmpty() && deployed.contains(model)) {
                orphans.add(new Orphan(OrphanKind.MODEL_WITHOUT_ITEM, model, "kế hoạch không có mục mang số này"));
            }
        });
        return orphans;
    }

    /** The process of an item, or what it would be called. */
    private String modelOf(PlanId plan, ItemCode code) {
        return itemModels.processOf(plan, code).orElseGet(() -> ItemProcess.key(plan, code));
    }

    private List<Orphan> notStarted(Plan plan) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), HoChiMinhTime.ZONE);
        Set<String> opened = Set.copyOf(codes(plan.id()));
        return plan.items().stream()
                .filter(item -> startRule.startOf(plan, item).isBefore(today))
                .filter(item -> !opened.contains(item.code().toString()))
                .map(item -> new Orphan(
                        OrphanKind.ITEM_NOT_STARTED,
                        "mục " + item.code(),
                        "phải bắt đầu từ " + startRule.startOf(plan, item)))
                .toList();
    }

    private List<Orphan> notPlanned(Plan plan) {
        Set<String> planned = codesOf(plan);
        return codes(plan.id()).stream()
                .filter(code -> !planned.contains(code))
                .map(code -> new Orphan(
                        OrphanKind.WORK_WITHOUT_ITEM,
                        plan.id() + "-" + code,
                        "kế hoạch đang có hiệu lực không có mục " + code))
                .toList();
    }

    private List<String> codes(PlanId plan) {
        return database.sql("select code from work_item where kind = 'PLAN' and plan = ? order by key")
                .param(plan.value())
                .query(String.class)
                .list();
    }

    private static Set<String> codesOf(Plan plan) {
        return plan.items().stream().map(item -> item.code().toString()).collect(Collectors.toSet());
    }

    private static Set<String> targetsOf(Plan plan) {
        return plan.targets().stream().map(target -> target.code().toString()).collect(Collectors.toSet());
    }

    private List<Orphan> measurements(Plan plan) {
        Set<String> targets = targetsOf(plan);
        return database
                .sql("select distinct target from target_measurement where plan = ? order by target")
                .param(plan.id().value())
                .query(String.class)
                .list()
                .stream()
                .filter(target -> !targets.contains(target))
                .map(target -> new Orphan(
                        OrphanKind.MEASUREMENT_WITHOUT_TARGET,
                        target,
                        "kế hoạch " + plan.id().words() + " không có chỉ tiêu này"))
                .toList();
    }

    /**
     * The newest figures of each period against the plan.
     *
     * @param path of the lines in the frozen figures
     * @param planned the codes that lines must have
     */
    private List<Orphan> lines(Plan plan, String what, String path, Set<String> planned) {
        Map<String, Set<String>> reported = new TreeMap<>();
        database.sql("""
                        select s.period, i.line ->> 'code' from report_snapshot s
                        cross join lateral jsonb_path_query(s.content::jsonb, :path::jsonpath) i (line)
                        where s.plan = :plan and not exists (
                            select 1 from report_snapshot n where n.period = s.period and n.version > s.version)""").param("path", path).param("plan", plan.id().value()).query(row -> {
            reported.computeIfAbsent(row.getString(1), period -> new TreeSet<>())
                    .add(row.getString(2));
        });
        List<Orphan> orphans = new ArrayList<>();
        reported.forEach((period, codes) -> {
            planned.stream()
                    .filter(code -> !codes.contains(code))
                    .sorted()
                    .map(code -> new Orphan(
                            OrphanKind.ITEM_MISSING_IN_REPORT, "số liệu " + period, "thiếu " + what + " " + code))
                    .forEach(orphans::add);
            codes.stream()
                    .filter(code -> !planned.contains(code))
                    .map(code -> new Orphan(
                            OrphanKind.REPORT_LINE_WITHOUT_SOURCE,
                            "số liệu " + period,
                            "có " + what + " " + code + " mà kế hoạch không có"))
                    .forEach(orphans::add);
        });
        return orphans;
    }
}
