package vn.dieuphoi.reporting.process;

import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;
import vn.dieuphoi.reporting.ItemReportDesk;
import vn.dieuphoi.reporting.ReportDesk;
import vn.dieuphoi.reporting.ReportKey;
import vn.dieuphoi.work.process.FormContent;

/** Puts the draft of a report into its form. */
@Component
class ReportContent implements FormContent {

    private static final String BODY = "body";

    private final ItemReportDesk itemReports;
    private final ReportDesk reports;

    ReportContent(ItemReportDesk itemReports, ReportDesk reports) {
        this.itemReports = itemReports;
        this.reports = reports;
    }

    @Override
    public Map<String, Object> prefill(DelegateTask task) {
        return ReportVariables.REPORT
                .find(task)
                .map(key -> itemReports.report(new ReportKey(key)).draft())
                .or(() -> ReportVariables.REPORTER.find(task).isPresent()
                        ? Optional.empty()
                        : ReportVariables.PERIOD
                                .find(task)
                                .flatMap(key -> reports.dossier(key).body()))
                .map(body -> Map.<String, Object>of(BODY, body))
                .orElse(Map.of());
    }
}
