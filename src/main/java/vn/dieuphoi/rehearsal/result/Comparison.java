package vn.dieuphoi.rehearsal.result;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.rehearsal.offices.NaturalKey;

/** Two rehearsals side by side: what is different, by item and by office. */
public final class Comparison {

    private static final String NONE = "không có";

    private final Summary before;
    private final Summary after;

    public Comparison(Summary before, Summary after) {
        this.before = before;
        this.after = after;
    }

    /** For the console; says so when nothing differs. */
    public String text() {
        StringBuilder text = new StringBuilder();
        line(text, "Trước: " + named(before));
        line(text, "Sau:   " + named(after));
        line(text, "");
        if (before.ledgerSha256().equals(after.ledgerSha256())) {
            line(text, "Hai lần diễn tập giống hệt nhau.");
            return text.toString();
        }
        section(text, "Cả năm", Map.of("", year()));
        section(text, "Theo mục", items());
        section(text, "Theo đơn vị", offices());
        return text.toString();
    }

    /** What differs of each item; items that stay the same are left out. */
    public Map<String, List<String>> items() {
        SortedSet<String> codes = new TreeSet<>(YearFacts.BY_CODE);
        codes.addAll(before.items().keySet());
        codes.addAll(after.items().keySet());
        Map<String, List<String>> changes = new LinkedHashMap<>();
        for (String code : codes) {
            List<String> found = item(before.items().get(code), after.items().get(code));
            difference(
                    found,
                    "số kỳ tiến độ tháng",
                    before.monthlyRounds().byItem().get(code),
                    after.monthlyRounds().byItem().get(code));
            difference(found, "báo cáo quý", reports(before, code), reports(after, code));
            difference(found, "lần báo lãnh đạo", escalations(before, code), escalations(after, code));
            difference(
                    found,
                    "cuối năm còn mở",
                    before.openAtYearEnd().get(code),
                    after.openAtYearEnd().get(code));
            if (!found.isEmpty()) {
                changes.put(code, found);
            }
        }
        return changes;
    }

    /** What differs of each office; offices that stay the same are left out. */
    public Map<String, List<String>> offices() {
        SortedSet<String> codes = new TreeSet<>(before.officeWork().keySet());
        codes.addAll(after.officeWork().keySet());
        Map<String, List<String>> changes = new LinkedHashMap<>();
        for (String code : codes) {
            Summary.@Nullable OfficeYear one = before.officeWork().get(code);
            Summary.@Nullable OfficeYear other = after.officeWork().get(code);
            List<String> found = new ArrayList<>();
            difference(found, "việc đã làm", one == null ? 0 : one.tasks(), other == null ? 0 : other.tasks());
            difference(found, "việc làm chậm", one == null ? 0 : one.late(), other == null ? 0 : other.late());
            difference(
                    found,
                    "tháng bận nhất",
                    one == null ? null : one.busiestMonth() + " (" + one.busiestMonthTasks() + " việc)",
                    other == null ? null : other.busiestMonth() + " (" + other.busiestMonthTasks() + " việc)");
            Summary.@Nullable Answers asked = before.requests().byOffice().get(code);
            Summary.@Nullable Answers askedAfter = after.requests().byOffice().get(code);
            difference(
                    found,
                    "đề nghị phối hợp nhận được",
                    asked == null ? 0 : asked.sent(),
                    askedAfter == null ? 0 : askedAfter.sent());
            difference(
                    found,
                    "đề nghị bị báo lãnh đạo",
                    asked == null ? 0 : asked.escalated(),
                    askedAfter == null ? 0 : askedAfter.escalated());
            if (!found.isEmpty()) {
                changes.put(code, found);
            }
        }
        return changes;
    }

    private List<String> year() {
        List<String> found = new ArrayList<>();
        difference(
                found,
                "mục khởi động",
                before.itemsStarted().size(),
                after.itemsStarted().size());
        difference(
                found,
                "kỳ tiến độ tháng",
                before.monthlyRounds().count(),
                after.monthlyRounds().count());
        difference(
                found,
                "đề nghị phối hợp",
                before.requests().sent(),
                after.requests().sent());
        difference(
                found,
                "việc báo lãnh đạo",
                before.escalations().count(),
                after.escalations().count());
        difference(
                found, "thông báo", before.messages().count(), after.messages().count());
        difference(found, "lỗi", before.faults().size(), after.faults().size());
        return found;
    }

    private static List<String> item(Summary.@Nullable ItemYear one, Summary.@Nullable ItemYear other) {
        List<String> found = new ArrayList<>();
        if (one == null || other == null) {
            found.add(one == null ? "chỉ có ở lần sau" : "chỉ có ở lần trước");
            return found;
        }
        difference(found, "chủ trì", one.lead(), other.lead());
        difference(found, "khởi động", one.started(), other.started());
        difference(found, "hạn", one.due(), other.due());
        difference(found, "kết thúc", one.closed(), other.closed());
        difference(found, "trạng thái", one.state(), other.state());
        difference(found, "việc đã làm", one.tasks(), other.tasks());
        difference(found, "việc làm chậm", one.late(), other.late());
        return found;
    }

    private static @Nullable String reports(Summary summary, String code) {
        Map<String, Summary.@Nullable Period> periods = new LinkedHashMap<>();
        periods.putAll(summary.itemReports().getOrDefault(code, Map.of()));
        return periods.isEmpty() ? null : String.join(", ", periods.keySet());
    }

    private static long escalations(Summary summary, String code) {
        return summary.escalations().list().stream()
                .filter(escalation ->
                        NaturalKey.itemOf(escalation.subject().key()).equals(code))
                .count();
    }

    private static void difference(List<String> found, String what, @Nullable Object one, @Nullable Object other) {
        String before = one == null ? NONE : String.valueOf(one);
        String after = other == null ? NONE : String.valueOf(other);
        if (!before.equals(after)) {
            found.add(what + ": " + before + " → " + after);
        }
    }

    private static void section(StringBuilder text, String title, Map<String, List<String>> changes) {
        line(text, title);
        if (changes.values().stream().allMatch(List::isEmpty)) {
            line(text, "  không khác");
        }
        changes.forEach((code, found) -> {
            if (!code.isEmpty()) {
                line(text, "  " + code);
            }
            found.forEach(change -> line(text, "    " + change));
        });
        line(text, "");
    }

    private static void line(StringBuilder text, String line) {
        text.append(line).append(System.lineSeparator());
    }

    private static String named(Summary summary) {
        return "kế hoạch %d, đơn vị “%s”, hạt giống %d".formatted(summary.year(), summary.offices(), summary.seed());
    }
}
