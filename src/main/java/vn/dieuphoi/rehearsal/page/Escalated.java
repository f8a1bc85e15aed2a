package vn.dieuphoi.rehearsal.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.dieuphoi.Subject;
import vn.dieuphoi.rehearsal.result.RehearsedYear;
import vn.dieuphoi.rehearsal.result.YearFacts;

/** What reached leadership and why. */
final class Escalated {

    private final List<Row> rows = new ArrayList<>();
    private final List<Sum> causes;
    private final List<Sum> offices;

    /** @param directive what leadership decided, and when */
    record Row(String day, String item, Subject subject, String cause, String office, String directive) {}

    record Sum(String words, int count, int percentOfMost) {}

    Escalated(RehearsedYear rehearsed) {
        Map<String, Integer> byCause = new TreeMap<>();
        Map<String, Integer> byOffice = new TreeMap<>();
        for (YearFacts.Notice notice : rehearsed.facts().notices()) {
            String cause = RehearsalWords.cause(notice.cause());
            String office = rehearsed.names().office(notice.responsible());
            byCause.merge(cause, 1, Integer::sum);
            byOffice.merge(office, 1, Integer::sum);
            rows.add(new Row(
                    RehearsalWords.day(RehearsalWords.dayOf(notice.raisedAt())),
                    notice.code(),
                    notice.subject(),
                    cause,
                    office,
                    directive(notice)));
        }
        causes = sums(byCause);
        offices = sums(byOffice);
    }

    private static String directive(YearFacts.Notice notice) {
        if (notice.directive() == null || notice.directedAt() == null) {
            return notice.ended() ? "tự khép, không còn chậm" : "chưa có";
        }
        return RehearsalWords.directive(notice.directive()) + " ngày "
                + RehearsalWords.day(RehearsalWords.dayOf(notice.directedAt()));
    }

    private static List<Sum> sums(Map<String, Integer> counts) {
        int most = counts.values().stream().max(Comparator.naturalOrder()).orElse(1);
        return counts.entrySet().stream()
                .map(count -> new Sum(count.getKey(), count.getValue(), count.getValue() * 100 / most))
                .sorted(Comparator.comparingInt(Sum::count).reversed().thenComparing(Sum::words))
                .toList();
    }

    public List<Row> rows() {
        return rows;
    }

    public List<Sum> causes() {
        return causes;
    }

    public List<Sum> offices() {
        return offices;
    }
}
