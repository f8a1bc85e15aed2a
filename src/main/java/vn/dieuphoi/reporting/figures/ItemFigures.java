package vn.dieuphoi.reporting.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.reporting.VietnameseOffice;

/**
 * The figures of one item as they stood at its quarter's cut-off. They are kept beside the words of its report; whoever
 * writes the words cannot change them.
 *
 * @param percent of the whole item, as last reported; null when never
 * @param months how many monthly rounds were reported in the period
 * @param steps how many of the item's own steps were handed in in the period
 * @param daysLate working days by which the due date had passed
 * @param days whose the working days since the opening were
 */
public record ItemFigures(
        LocalDate from,
        LocalDate cutOff,
        @Nullable Integer percent,
        int months,
        int steps,
        List<PeriodFigures.Made> products,
        Requests requests,
        List<Proof> evidence,
        LocalDate dueOn,
        int extensions,
        int daysLate,
        List<Spent> days) {

    /** @param silent who had not answered, by name */
    public record Requests(int inTime, int late, int open, int overdue, List<String> silent) {

        public int asked() {
            return inTime + late + open + overdue;
        }
    }

    /** A file handed in during the period. */
    public record Proof(String name, LocalDate on) {}

    /** @param side "Chủ trì", "Phối hợp", "Bên ngoài" or "Lãnh đạo" */
    public record Spent(String side, String name, int workingDays) {}

    /** As a form shows them, a line each. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("Số liệu chốt, từ ngày %s đến hết ngày %s:"
                .formatted(VietnameseOffice.day(from), VietnameseOffice.day(cutOff)));
        lines.add("- Tiến độ cả năm: %s; đã ghi tiến độ %d tháng, xong %d bước trong kỳ."
                .formatted(percent == null ? "chưa có số liệu" : percent + " %", months, steps));
        products.forEach(made -> lines.add("- " + productWords(made) + "."));
        lines.add("- " + requestWords() + ".");
        lines.add("- " + evidenceWords() + ".");
        lines.add("- " + deadlineWords() + ".");
        lines.add("- " + daysWords() + ".");
        return lines;
    }

    static String productWords(PeriodFigures.Made made) {
        return "%s: %d/%d %s".formatted(made.name(), made.done(), made.planned(), made.unit());
    }

    String requestWords() {
        if (requests.asked() == 0) {
            return "Đề nghị phối hợp: không có";
        }
        String silent =
                requests.silent().isEmpty() ? "" : " (chưa trả lời: " + String.join(", ", requests.silent()) + ")";
        return "Đề nghị phối hợp: %d; trả lời đúng hạn %d, quá hạn %d; chưa trả lời còn hạn %d, quá hạn %d%s"
                .formatted(
                        requests.asked(),
                        requests.inTime(),
                        requests.late(),
                        requests.open(),
                        requests.overdue(),
                        silent);
    }

    String evidenceWords() {
        String names = evidence.stream()
                .map(proof -> proof.name() + ", " + VietnameseOffice.day(proof.on()))
                .collect(Collectors.joining("; "));
        return evidence.isEmpty()
                ? "Minh chứng nộp trong kỳ: chưa có tệp"
                : "Minh chứng nộp trong kỳ: %d tệp (%s)".formatted(evidence.size(), names);
    }

    String deadlineWords() {
        return "Hạn %s, gia hạn %d lần, %s"
                .formatted(
                        VietnameseOffice.day(dueOn),
                        extensions,
                        daysLate == 0 ? "chưa quá hạn" : "quá hạn %d ngày làm việc".formatted(daysLate));
    }

    /** Leadership is a side of one party, which bears its name. */
    private static String whose(String side, String name) {
        return name.startsWith(side) ? name : side + " " + name;
    }

    private String daysWords() {
        return "Ngày làm việc có việc chậm: "
                + days.stream()
                        .map(spent -> "%s %d".formatted(whose(spent.side(), spent.name()), spent.workingDays()))
                        .collect(Collectors.joining("; "));
    }
}
