package vn.dieuphoi.reporting;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.dieuphoi.work.MonthlyRound;
import vn.dieuphoi.work.ProgressDesk;
import vn.dieuphoi.work.StepRecord;
import vn.dieuphoi.work.WorkItem;
import vn.dieuphoi.work.WorkRegister;

/** Writes the first draft of an item's report from what the period really holds; it never invents a figure. */
@Component
class ItemReportDraft {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM/yyyy");

    private final ProgressDesk progress;
    private final WorkRegister register;

    ItemReportDraft(ProgressDesk progress, WorkRegister register) {
        this.progress = progress;
        this.register = register;
    }

    String of(WorkItem item, ReportingPeriod period, boolean nothingYet, ItemFigures figures) {
        List<String> lines = new ArrayList<>();
        lines.add("Mục %s: %s (%s).".formatted(item.key().code(), item.title(), period.words()));
        if (nothingYet) {
            lines.add("Chưa phát sinh: mục mới được mở trong kỳ.");
            return String.join("\n", lines);
        }
        lines.addAll(monthsIn(item, period));
        lines.addAll(stepsIn(item, period));
        if (lines.size() == 1) {
            lines.add("Chưa phát sinh kết quả trong kỳ.");
        }
        if (!figures.products().isEmpty()) {
            lines.add("Sản phẩm đến ngày chốt: "
                    + figures.products().stream().map(ItemFigures::productWords).collect(Collectors.joining("; "))
                    + ".");
        }
        if (figures.requests().asked() > 0) {
            lines.add(figures.requestWords() + ".");
        }
        lines.addAll(proofs(item, period, figures));
        if (figures.daysLate() > 0 || figures.extensions() > 0) {
            lines.add(figures.deadlineWords() + ".");
        }
        return String.join("\n", lines);
    }

    private List<String> monthsIn(WorkItem item, ReportingPeriod period) {
        List<String> lines = new ArrayList<>();
        for (MonthlyRound round : roundsIn(item, period)) {
            round.progress()
                    .ifPresent(words -> lines.add("Tháng %s: %s (đạt %d %% khối lượng của mục)."
                            .formatted(round.month().format(MONTH), withoutStop(words.progress()), words.percent())));
        }
        return lines;
    }

    private List<String> stepsIn(WorkItem item, ReportingPeriod period) {
        List<String> lines = new ArrayList<>();
        for (StepRecord step : register.stepsOf(item.key())) {
            if (new CutOff(period).within(step.recordedAt())) {
                lines.add("Đã xong: %s%s."
                        .formatted(
                                step.name(),
                                step.unit().map(unit -> " (" + unit + ")").orElse("")));
            }
        }
        return lines;
    }

    /** The documents that the months name, by sign and day, and the files that were handed in. */
    private List<String> proofs(WorkItem item, ReportingPeriod period, ItemFigures figures) {
        List<String> lines = new ArrayList<>();
        String documents = roundsIn(item, period).stream()
                .flatMap(round -> round.progress().stream())
                .flatMap(words -> String.valueOf(words.evidence() == null ? "" : words.evidence())
                        .lines())
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .distinct()
                .collect(Collectors.joining("; "));
        if (!documents.isEmpty()) {
            lines.add("Văn bản, hồ sơ minh chứng: " + withoutStop(documents) + ".");
        }
        if (!figures.evidence().isEmpty()) {
            lines.add(figures.evidenceWords() + ".");
        }
        return lines;
    }

    private List<MonthlyRound> roundsIn(WorkItem item, ReportingPeriod period) {
        CutOff end = new CutOff(period);
        return progress.roundsOf(item.key()).stream()
                .filter(round -> round.reportedAt().filter(end::within).isPresent())
                .toList();
    }

    private static String withoutStop(String words) {
        String text = words.strip();
        return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    }
}
