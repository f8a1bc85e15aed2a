package vn.dieuphoi.reporting.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.dieuphoi.reporting.ReportingPeriod;
import vn.dieuphoi.work.StepRecord;
import vn.dieuphoi.work.WorkItem;
import vn.dieuphoi.work.WorkRegister;
import vn.dieuphoi.work.round.PastMonths;
import vn.dieuphoi.work.round.ReportedMonth;

/** Writes the first draft of an item's report from what the period really holds; it never invents a figure. */
@Component
public class ItemReportDraft {

    private final PastMonths months;
    private final WorkRegister register;

    ItemReportDraft(PastMonths months, WorkRegister register) {
        this.months = months;
        this.register = register;
    }

    public String of(WorkItem item, ReportingPeriod period, boolean nothingYet, ItemFigures figures) {
        List<String> lines = new ArrayList<>();
        lines.add("Mục %s: %s (%s).".formatted(item.key().number(), item.title(), period.words()));
        if (nothingYet) {
            lines.add("Chưa phát sinh: mục mới được mở trong kỳ.");
            return String.join("\n", lines);
        }
        List<ReportedMonth> reported = reportedIn(item, period);
        lines.addAll(words(reported));
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
        lines.addAll(proofs(reported, figures));
        if (figures.daysLate() > 0 || figures.extensions() > 0) {
            lines.add(figures.deadlineWords() + ".");
        }
        return String.join("\n", lines);
    }

    private static List<String> words(List<ReportedMonth> reported) {
        return reported.stream()
                .map(one -> "%s: %s (đạt %d %% khối lượng của mục)."
                        .formatted(
                                one.period().heading(),
                                withoutStop(one.progress().progress()),
                                one.progress().percent()))
                .toList();
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
    private static List<String> proofs(List<ReportedMonth> reported, ItemFigures figures) {
        List<String> lines = new ArrayList<>();
        String documents = reported.stream()
                .flatMap(one -> Stream.ofNullable(one.progress().evidence()))
                .flatMap(String::lines)
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

    /** As they stood at the cut-off, like the figures above them. */
    private List<ReportedMonth> reportedIn(WorkItem item, ReportingPeriod period) {
        CutOff end = new CutOff(period);
        return months.before(item.key(), end.instant()).stream()
                .filter(one -> end.within(one.reportedAt()))
                .toList();
    }

    private static String withoutStop(String words) {
        String text = words.strip();
        return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    }
}
