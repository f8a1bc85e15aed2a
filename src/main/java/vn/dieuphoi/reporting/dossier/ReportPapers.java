package vn.dieuphoi.reporting.dossier;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.Actor;
import vn.dieuphoi.Refused;
import vn.dieuphoi.Sha256;
import vn.dieuphoi.Subject;
import vn.dieuphoi.office.Person;
import vn.dieuphoi.office.PersonRegister;
import vn.dieuphoi.office.department.Department;
import vn.dieuphoi.office.department.DepartmentRegister;
import vn.dieuphoi.paper.Signing;
import vn.dieuphoi.plan.Plan;
import vn.dieuphoi.plan.PlanItem;
import vn.dieuphoi.plan.PlanRegister;
import vn.dieuphoi.reporting.CanonicalText;
import vn.dieuphoi.reporting.PeriodKey;
import vn.dieuphoi.reporting.ReportingQuarter;
import vn.dieuphoi.reporting.document.ReportKind;
import vn.dieuphoi.reporting.document.ReportTemplates;
import vn.dieuphoi.reporting.figures.FiguresDesk;
import vn.dieuphoi.reporting.figures.Snapshot;
import vn.dieuphoi.reporting.item.ItemReport;
import vn.dieuphoi.reporting.item.ItemReportDesk;
import vn.dieuphoi.work.journal.Journal;

/**
 * Where frozen figures and reviewed words become a report: a draft as often as one likes, an issued one once for each
 * edition.
 */
@Service
@Transactional
public class ReportPapers {

    private final FiguresDesk figures;
    private final ItemReportDesk itemReports;
    private final Dossiers dossiers;
    private final DossierContributions handedIn;
    private final OutsideReporters reporters;
    private final IssuedReports issued;
    private final ReportTemplates templates;
    private final PlanRegister plans;
    private final PersonRegister people;
    private final DepartmentRegister department;
    private final Signing signing;
    private final Journal journal;
    private final Clock clock;

    ReportPapers(
            FiguresDesk figures,
            ItemReportDesk itemReports,
            Dossiers dossiers,
            DossierContributions handedIn,
            OutsideReporters reporters,
            IssuedReports issued,
            ReportTemplates templates,
            PlanRegister plans,
            PersonRegister people,
            DepartmentRegister department,
            Signing signing,
            Journal journal,
            Clock clock) {
        this.figures = figures;
        this.itemReports = itemReports;
        this.dossiers = dossiers;
        this.handedIn = handedIn;
        this.reporters = reporters;
        this.issued = issued;
        this.templates = templates;
        this.plans = plans;
        this.people = people;
        this.department = department;
        this.signing = signing;
        this.journal = journal;
        this.clock = clock;
    }

    /** The newest edition, or the draft while there is none. */
    @Transactional(readOnly = true)
    public ReportDocument current(String period) {
        return issued.newest(period).map(IssuedReport::document).orElseGet(() -> draft(period));
    }

    /** The newest edition; empty while there is none. */
    @Transactional(readOnly = true)
    public Optional<IssuedReport> newest(String period) {
        return issued.newest(period);
    }

    /** What the report would say now, from the newest figures and the words as they stand. */
    @Transactional(readOnly = true)
    public ReportDocument draft(String period) {
        Snapshot snapshot = figures.frozen(period);
        boolean ofYear = snapshot.figures().ofYear();
        Plan plan = plans.plan(snapshot.plan());
        Map<String, String> titles = plan.items().stream()
                .collect(Collectors.toMap(item -> item.code().toString(), PlanItem::title));
        List<ItemReport> reports = reportsOf(period);
        return new ReportDocument(
                snapshot.figures(),
                snapshot.version(),
                "Kết quả thực hiện kế hoạch %s".formatted(snapshot.figures().words()),
                dossiers.findById(period).flatMap(Dossier::body).orElse(""),
                reports.stream()
                        .filter(report -> report.submittedAt().isPresent())
                        .map(report -> words(report, titles))
                        .toList(),
                reports.stream()
                        .filter(report -> report.submittedAt().isEmpty())
                        .map(report -> report.key().workItem().number())
                        .toList(),
                plan.document().recipients().stream()
                        .map(recipient -> recipient.text())
                        .toList(),
                ofYear ? List.copyOf(handedIn.outsideReportsOf(period).values()) : List.of(),
                ofYear
                        ? reporters.missing(period).stream()
                                .map(OutsideReporters.Reporter::name)
                                .toList()
                        : List.of(),
                plan.document().named(),
                null);
    }

    /** Issues the report as it stands; a retry finds it issued. */
    public IssuedReport issue(String period, Actor approvedBy) {
        return issued.newest(period).orElseGet(() -> add(period, 1, null, approvedBy));
    }

    /**
     * Issues a correction beside what was issued, which stays as it was.
     *
     * @throws Refused when the figures are those of the last edition
     */
    public IssuedReport correct(String period, String reason, Actor approvedBy) {
        IssuedReport last = issued.newest(period)
                .orElseThrow(
                        () -> new Refused("Báo cáo này chưa ban hành nên chưa cần đính chính; hãy sửa ở bản dự thảo."));
        if (figures.frozen(period).version() == last.document().version()) {
            throw new Refused(
                    "Số liệu chưa có phiên bản mới. Hãy chốt lại số liệu, nêu lý do, rồi ban hành bản đính chính.");
        }
        return add(period, last.edition() + 1, reason, approvedBy);
    }

    private IssuedReport add(String period, int edition, @Nullable String reason, Actor approvedBy) {
        ReportDocument document = draft(period).issuedAs(signature(approvedBy));
        String content = CanonicalText.write(document);
        IssuedReport report = new IssuedReport(
                period,
                edition,
                clock.instant(),
                approvedBy,
                reason,
                Sha256.hex(content),
                templates.keepInUse(ReportKind.of(document.figures())),
                document);
        issued.add(report, figures.frozen(period).plan(), content);
        journal.recordChange(approvedBy, Subject.of(period), "Ban hành báo cáo", reason, null, "lần " + edition);
        return report;
    }

    /** A deputy who approved signs for the head; whoever else approved, the head signs. */
    private ReportDocument.Issue signature(Actor approvedBy) {
        Department now = department.now();
        if (signing.isForTheHead(approvedBy.person())) {
            Person deputy = people.person(approvedBy.person());
            return new ReportDocument.Issue(null, null, deputy.name(), now.deputyTitle(), now, now.headTitle());
        }
        Person head = people.director()
                .orElseThrow(() -> new Refused(
                        "Chưa có người đứng đầu cơ quan trong danh mục nhân sự nên báo cáo chưa có người ký."));
        return new ReportDocument.Issue(null, null, head.name(), head.position(), now, null);
    }

    /** The clerk's number and day; given once. */
    public void number(String period, int number, LocalDate on, Actor actor) {
        IssuedReport report =
                issued.newest(period).orElseThrow(() -> new Refused("Báo cáo chưa ban hành nên chưa ghi số được."));
        if (!issued.number(report, number, on, actor, clock.instant())) {
            throw new Refused("Số %d năm %d đã dùng, hoặc báo cáo này đã có số. Hãy kiểm tra sổ văn bản đi."
                    .formatted(number, on.getYear()));
        }
        journal.record(actor, Subject.of(period), "Ghi số, ngày văn bản", number + ", " + on);
    }

    @Transactional(readOnly = true)
    public List<IssuedReport> editionsOf(String period) {
        return issued.of(period);
    }

    @Transactional(readOnly = true)
    public Optional<IssuedReport> edition(String period, int edition) {
        return issued.of(period).stream()
                .filter(report -> report.edition() == edition)
                .findFirst();
    }

    /** In the order of the plan: of the quarter or year, the last that each item handed in, or owes. */
    private List<ItemReport> reportsOf(String period) {
        return reportsOf(PeriodKey.parse(period)).stream()
                .sorted(Comparator.comparing((ItemReport report) ->
                                report.key().workItem().itemCode().orElseThrow())
                        .thenComparing(report -> report.key().workItem().partNumber()))
                .toList();
    }

    private List<ItemReport> reportsOf(PeriodKey key) {
        if (ReportingQuarter.isQuarter(key.period())) {
            return lastOf(itemReports.reportsOf(key.plan(), ReportingQuarter.parse(key.period())));
        }
        return key.wholeYear()
                .map(year -> lastOf(itemReports.reportsOf(key.plan(), year)))
                .orElse(List.of());
    }

    private static List<ItemReport> lastOf(List<ItemReport> reports) {
        Map<String, ItemReport> last = new LinkedHashMap<>();
        for (ItemReport report : reports) {
            last.merge(
                    report.key().workItem().value(),
                    report,
                    (before, now) -> now.submittedAt().isPresent()
                                    || before.submittedAt().isEmpty()
                            ? now
                            : before);
        }
        return List.copyOf(last.values());
    }

    /** @param titles of the plan's items by number; asked once for all, as each question to the register is a statement */
    private static ReportDocument.ItemWords words(ItemReport report, Map<String, String> titles) {
        String code = report.key().workItem().code();
        return new ReportDocument.ItemWords(
                code,
                titles.getOrDefault(code, ""),
                report.body().orElse(""),
                report.difficulty().orElse(null),
                report.proposal().orElse(null));
    }
}
