package vn.dieuphoi.reporting.process;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;
import vn.dieuphoi.PlanId;
import vn.dieuphoi.office.PersonRegister;
import vn.dieuphoi.plan.time.ReportRhythm;
import vn.dieuphoi.reporting.PeriodKey;
import vn.dieuphoi.reporting.dossier.ReportDesk;
import vn.dieuphoi.reporting.figures.ItemFigures;
import vn.dieuphoi.reporting.item.ItemReport;
import vn.dieuphoi.reporting.item.ItemReportDesk;
import vn.dieuphoi.reporting.item.ReportKey;
import vn.dieuphoi.work.process.FormContent;

/** Shows the frozen figures above the form of a report, and puts its words, or their draft, into it. */
@Component
class ReportContent implements FormContent {

    private static final String BODY = "body";

    private final ItemReportDesk itemReports;
    private final ReportDesk reports;
    private final PersonRegister people;

    ReportContent(ItemReportDesk itemReports, ReportDesk reports, PersonRegister people) {
        this.itemReports = itemReports;
        this.reports = reports;
        this.people = people;
    }

    @Override
    public List<String> lines(DelegateTask task) {
        Optional<ItemReport> report = itemReport(task);
        if (report.isEmpty()) {
            return ReportVariables.REPORTER
                    .find(task)
                    .map(reporter -> List.of("Đơn vị báo cáo: " + reports.nameOfReporter(reporter)))
                    .orElse(List.of());
        }
        List<String> lines = new ArrayList<>();
        report.get().preparedBy().ifPresent(person -> lines.add("Người soạn: " + people.displayName(person)));
        report.get().returned().ifPresent(reason -> lines.add("Trả lại để sửa: " + reason));
        report.flatMap(ItemReport::figures).map(ItemFigures::lines).ifPresent(lines::addAll);
        return lines;
    }

    @Override
    public Map<String, Object> prefill(DelegateTask task) {
        Optional<ItemReport> report = itemReport(task);
        if (report.isPresent()) {
            return words(report.get());
        }
        return ReportVariables.REPORTER.find(task).isPresent()
                ? Map.of()
                : ReportVariables.PERIOD
                        .find(task)
                        .flatMap(key -> reports.dossier(key).body())
                        .map(body -> Map.<String, Object>of(BODY, body))
                        .orElse(Map.of());
    }

    /** The model calls it by the quarter; of another rhythm it is called by that. */
    @Override
    public Optional<String> name(DelegateTask task) {
        return ReportVariables.REPORT
                .find(task)
                .map(key -> new ReportKey(key).span())
                .filter(span -> span.rhythm() != ReportRhythm.QUARTERLY)
                .map(span -> task.getName().replace("quý", span.kind()));
    }

    @Override
    public Optional<String> particular(DelegateTask task) {
        return ReportVariables.REPORT
                .find(task)
                .map(key -> new ReportKey(key).span().words())
                .or(() -> ReportVariables.REPORTER.find(task).map(reports::nameOfReporter))
                .or(() -> ReportVariables.PERIOD
                        .find(task)
                        .map(key -> PeriodKey.parse(key).words()));
    }

    @Override
    public Optional<PlanId> plan(DelegateTask task) {
        return ReportVariables.PERIOD
                .find(task)
                .or(() -> Optional.ofNullable(task.getExecution().getProcessBusinessKey()))
                .flatMap(key -> PeriodKey.find(key.replaceFirst("[!/].*", "")))
                .map(PeriodKey::plan);
    }

    private static Map<String, Object> words(ItemReport report) {
        Map<String, Object> words = new HashMap<>();
        words.put(BODY, report.body().orElseGet(report::draft));
        report.difficulty().ifPresent(text -> words.put("difficulty", text));
        report.proposal().ifPresent(text -> words.put("proposal", text));
        return words;
    }

    private Optional<ItemReport> itemReport(DelegateTask task) {
        return ReportVariables.REPORT.find(task).map(key -> itemReports.report(new ReportKey(key)));
    }
}
