package vn.dieuphoi.reporting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.plan.PlanItem;
import vn.dieuphoi.plan.PlanRegister;
import vn.dieuphoi.work.WorkItem;
import vn.dieuphoi.work.WorkKey;
import vn.dieuphoi.work.WorkRegister;
import vn.dieuphoi.work.WorkState;

/** Puts the items' reports together into the text that the standing office reviews. Missing reports are listed, not hidden. */
@Component
class Consolidation {

    private final PlanRegister plans;
    private final WorkRegister register;
    private final ItemReportDesk itemReports;

    Consolidation(PlanRegister plans, WorkRegister register, ItemReportDesk itemReports) {
        this.plans = plans;
        this.register = register;
        this.itemReports = itemReports;
    }

    String ofQuarter(ReportingQuarter quarter) {
        List<ItemReport> reports = itemReports.reportsOf(quarter).stream()
                .sorted(Comparator.comparing(
                        report -> report.key().workItem().itemCode().orElseThrow()))
                .toList();
        List<String> lines = new ArrayList<>();
        lines.add("DỰ THẢO. Báo cáo kết quả thực hiện kế hoạch %s.".formatted(quarter.words()));
        lines.add("Số mục phải báo cáo: %d; đã báo cáo: %d."
                .formatted(reports.size(), submitted(reports).size()));
        List<String> missing = reports.stream()
                .filter(report -> report.submittedAt().isEmpty())
                .map(report -> report.key().workItem().code())
                .toList();
        if (!missing.isEmpty()) {
            lines.add("Chưa có báo cáo của các mục: " + String.join(", ", missing) + ".");
        }
        submitted(reports).forEach(report -> report.body().ifPresent(lines::add));
        collect(lines, "Khó khăn, vướng mắc", reports, ItemReport::difficulty);
        collect(lines, "Đề xuất, kiến nghị", reports, ItemReport::proposal);
        return String.join("\n\n", lines);
    }

    private static List<ItemReport> submitted(List<ItemReport> reports) {
        return reports.stream()
                .filter(report -> report.submittedAt().isPresent())
                .toList();
    }

    private static void collect(
            List<String> lines, String heading, List<ItemReport> reports, Function<ItemReport, Optional<String>> part) {
        List<String> found = reports.stream()
                .filter(report -> part.apply(report).isPresent())
                .map(report -> "Mục " + report.key().workItem().code() + ": "
                        + part.apply(report).orElseThrow())
                .toList();
        if (!found.isEmpty()) {
            lines.add(heading + ":\n" + String.join("\n", found));
        }
    }

    String ofYear(int year, List<HandedIn.OutsideReport> outside) {
        Map<String, WorkItem> work = register.ofYear(year).stream()
                .collect(Collectors.toMap(item -> item.key().value(), Function.identity()));
        List<String> lines = new ArrayList<>();
        lines.add("DỰ THẢO. Báo cáo kết quả thực hiện kế hoạch năm %d (thực hiện đến ngày chốt).".formatted(year));
        for (PlanItem item : plans.plan(year).items()) {
            WorkItem carried = work.get(WorkKey.of(year, item.code()).value());
            String state = carried == null
                    ? "Chưa mở"
                    : carried.state() == WorkState.OPEN
                            ? "Đang thực hiện"
                            : carried.state().label();
            lines.add("Mục %s: %s. %s.".formatted(item.code(), item.title(), state));
        }
        lines.add("Báo cáo của các đơn vị ngoài Sở:");
        outside.forEach(report -> lines.add(report.reporter() + ": " + report.body()));
        return String.join("\n", lines);
    }

    /** The parties outside the department to which section V gives standing duties. */
    List<String> outsideReporters(int year) {
        return plans.plan(year).duties().stream()
                .flatMap(duty -> duty.parties().stream())
                .map(PartyCode::value)
                .filter(code -> !List.of("GDNN", "LDVL").contains(code))
                .distinct()
                .toList();
    }
}
