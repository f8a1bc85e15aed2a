package vn.dieuphoi.reporting.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.dieuphoi.obligation.Standing;
import vn.dieuphoi.reporting.figures.PeriodFigures;
import vn.dieuphoi.reporting.figures.StatusCounts;

/**
 * Drafts the assessment with which a report begins. It says in words what the frozen figures say and invents nothing; the
 * standing office writes on. Tables, the items' own words and what is missing stand in the document itself.
 */
@Component
class Consolidation {

    String ofQuarter(PeriodFigures figures) {
        return String.join("\n", assessment(figures));
    }

    String ofYear(PeriodFigures figures, List<ReportDocument.OutsideWords> outside, List<String> silent) {
        List<String> lines = new ArrayList<>(assessment(figures));
        lines.add(
                "Báo cáo lập khi năm chưa kết thúc: phần trên là thực hiện đến ngày chốt; ước cả năm theo số liệu đơn vị"
                        + " chủ trì đã báo.");
        long estimated = figures.items()
                .filter(item -> item.estimate() != null && item.work() != null)
                .count();
        lines.add("Đã có ước cả năm của %d/%d nhiệm vụ đã triển khai."
                .formatted(
                        estimated,
                        figures.items().filter(item -> item.work() != null).count()));
        lines.add("Đơn vị bên ngoài đã gửi báo cáo: %d%s."
                .formatted(
                        outside.size(),
                        silent.isEmpty()
                                ? ""
                                : "; chưa gửi: %d (%s)".formatted(silent.size(), String.join(", ", silent))));
        return String.join("\n", lines);
    }

    private static List<String> assessment(PeriodFigures figures) {
        StatusCounts counts = figures.status();
        List<String> lines = new ArrayList<>();
        if (counts.total() == 0) {
            lines.add("Trong kỳ chưa phát sinh: chưa có nhiệm vụ nào đến kỳ triển khai.");
            return lines;
        }
        lines.add(
                "Đến hết ngày chốt số liệu, đã triển khai %d/%d nhiệm vụ: %d hoàn thành, %d đang thực hiện trong hạn, %d quá hạn."
                        .formatted(
                                counts.total(),
                                figures.items().count(),
                                counts.done(),
                                counts.openInTime(),
                                counts.openLate()));
        String late = figures.items()
                .filter(item -> item.status() == Standing.State.OPEN_LATE)
                .map(PeriodFigures.Item::code)
                .collect(Collectors.joining(", "));
        if (!late.isEmpty()) {
            lines.add("Nhiệm vụ đang quá hạn: mục " + late + ".");
        }
        String silent = figures.coordination().stream()
                .filter(asked -> asked.overdue() > 0)
                .map(asked -> "%s (%d)".formatted(asked.name(), asked.overdue()))
                .collect(Collectors.joining("; "));
        if (!silent.isEmpty()) {
            lines.add("Đơn vị chưa trả lời đề nghị phối hợp đã quá hạn: " + silent + ".");
        }
        long quiet = figures.items().filter(PeriodFigures.Item::nothingYet).count();
        if (quiet > 0) {
            lines.add("Có %d nhiệm vụ đã triển khai nhưng chưa phát sinh kết quả trong kỳ.".formatted(quiet));
        }
        return lines;
    }
}
