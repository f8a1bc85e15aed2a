package vn.dieuphoi.rehearsal.page;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.dieuphoi.rehearsal.result.LedgerLine;
import vn.dieuphoi.rehearsal.result.LedgerLine.Event;
import vn.dieuphoi.rehearsal.result.RehearsedYear;

/** Work done by office and month. */
final class OfficeMonths {

    private static final int SHADES = 5;

    private final List<String> months = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();

    record Row(String office, List<Cell> cells, int done, int late) {

        public String lateShare() {
            return RehearsalWords.share(late, done);
        }
    }

    /** @param shade 0 to 5 */
    record Cell(int done, int shade) {}

    OfficeMonths(RehearsedYear rehearsed) {
        Map<String, Map<YearMonth, Integer>> counts = new TreeMap<>();
        Map<String, Integer> late = new TreeMap<>();
        TreeSet<YearMonth> all = new TreeSet<>();
        for (LedgerLine line : rehearsed.ledger().lines()) {
            if (line.event() == Event.DONE || line.event() == Event.DONE_LATE) {
                YearMonth month = YearMonth.from(line.day());
                all.add(month);
                counts.computeIfAbsent(line.office(), office -> new TreeMap<>()).merge(month, 1, Integer::sum);
                late.merge(line.office(), line.event() == Event.DONE_LATE ? 1 : 0, Integer::sum);
            }
        }
        int most = counts.values().stream()
                .flatMap(office -> office.values().stream())
                .max(Comparator.naturalOrder())
                .orElse(1);
        all.forEach(month ->
                months.add(RehearsalWords.month(month, rehearsed.plan().from().getYear())));
        counts.forEach((office, done) -> rows.add(new Row(
                rehearsed.names().office(office),
                all.stream()
                        .map(month -> done.getOrDefault(month, 0))
                        .map(count -> new Cell(count, shade(count, most)))
                        .toList(),
                done.values().stream().mapToInt(Integer::intValue).sum(),
                late.getOrDefault(office, 0))));
        rows.sort(Comparator.comparingInt(Row::done).reversed().thenComparing(Row::office));
    }

    private static int shade(int count, int most) {
        return (int) Math.ceil(count * (double) SHADES / most);
    }

    public List<String> months() {
        return months;
    }

    public List<Row> rows() {
        return rows;
    }
}
