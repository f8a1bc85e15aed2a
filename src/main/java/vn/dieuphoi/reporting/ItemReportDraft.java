package vn.dieuphoi.reporting;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.coordination.CoordinationDesk;
import vn.dieuphoi.coordination.CoordinationRequest;
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
    private final CoordinationDesk coordination;
    private final WorkRegister register;

    ItemReportDraft(ProgressDesk progress, CoordinationDesk coordination, WorkRegister register) {
        this.progress = progress;
        this.coordination = coordination;
        this.register = register;
    }

    String of(WorkItem item, ReportingPeriod period, boolean nothingYet) {
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
        unanswered(item).ifPresent(lines::add);
        return String.join("\n", lines);
    }

    private List<String> monthsIn(WorkItem item, ReportingPeriod period) {
        List<String> lines = new ArrayList<>();
        for (MonthlyRound round : progress.roundsOf(item.key())) {
            round.reportedAt()
                    .filter(at -> period.contains(LocalDate.ofInstant(at, HoChiMinhTime.ZONE)))
                    .flatMap(at -> round.progress())
                    .ifPresent(words -> lines.add("Tháng %s: %s (đạt %d %% khối lượng của mục)."
                            .formatted(round.month().format(MONTH), words.progress(), words.percent())));
        }
        return lines;
    }

    private List<String> stepsIn(WorkItem item, ReportingPeriod period) {
        List<String> lines = new ArrayList<>();
        for (StepRecord step : register.stepsOf(item.key())) {
            if (period.contains(LocalDate.ofInstant(step.recordedAt(), HoChiMinhTime.ZONE))) {
                lines.add("Đã xong: %s%s."
                        .formatted(
                                step.name(),
                                step.unit().map(unit -> " (" + unit + ")").orElse("")));
            }
        }
        return lines;
    }

    private Optional<String> unanswered(WorkItem item) {
        List<String> silent = coordination.requestsOf(item.key()).stream()
                .filter(request -> request.state().withPartner())
                .map(CoordinationRequest::partyName)
                .toList();
        return silent.isEmpty()
                ? Optional.empty()
                : Optional.of("Chưa nhận được ý kiến phối hợp của: " + String.join(", ", silent) + ".");
    }
}
