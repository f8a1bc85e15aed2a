package vn.dieuphoi.rehearsal.page;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.dieuphoi.rehearsal.result.LedgerLine;
import vn.dieuphoi.rehearsal.result.LedgerLine.Event;
import vn.dieuphoi.rehearsal.result.RehearsedYear;

/** Messages for each person and week, for leaders against their cap of one a working day. */
final class MessageWeeks {

    private final List<String> weeks = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();

    /** @param most the most on one day @param capped whether one a day is the most that the person may get */
    record Row(String person, List<Cell> cells, int count, int most, boolean capped) {

        public boolean over() {
            return capped && most > 1;
        }
    }

    record Cell(int count, boolean over) {}

    MessageWeeks(RehearsedYear rehearsed) {
        List<LedgerLine> messages = rehearsed.ledger().lines().stream()
                .filter(line -> line.event() == Event.MESSAGE)
                .toList();
        if (messages.isEmpty()) {
            return;
        }
        LocalDate first = monday(messages.get(0).day());
        int last = week(first, messages.get(messages.size() - 1).day());
        for (int week = 0; week <= last; week++) {
            weeks.add(RehearsalWords.shortDay(first.plusWeeks(week)));
        }
        Map<String, Map<LocalDate, Integer>> byPerson = new TreeMap<>();
        messages.forEach(line -> byPerson.computeIfAbsent(line.person(), person -> new TreeMap<>())
                .merge(line.day(), 1, Integer::sum));
        byPerson.forEach((person, days) -> rows.add(row(
                rehearsed.names().person(person),
                days,
                first,
                last,
                rehearsed.leaders().contains(person))));
        rows.sort(Comparator.comparing(Row::capped)
                .reversed()
                .thenComparing(Comparator.comparingInt(Row::count).reversed())
                .thenComparing(Row::person));
    }

    private static Row row(String person, Map<LocalDate, Integer> days, LocalDate first, int last, boolean capped) {
        int[] counts = new int[last + 1];
        boolean[] over = new boolean[last + 1];
        int most = 0;
        for (Map.Entry<LocalDate, Integer> day : days.entrySet()) {
            int week = week(first, day.getKey());
            counts[week] += day.getValue();
            over[week] |= capped && day.getValue() > 1;
            most = Math.max(most, day.getValue());
        }
        List<Cell> cells = new ArrayList<>();
        int all = 0;
        for (int week = 0; week <= last; week++) {
            cells.add(new Cell(counts[week], over[week]));
            all += counts[week];
        }
        return new Row(person, cells, all, most, capped);
    }

    private static LocalDate monday(LocalDate day) {
        return day.minusDays(day.getDayOfWeek().getValue() - 1L);
    }

    private static int week(LocalDate first, LocalDate day) {
        return (int) ChronoUnit.WEEKS.between(first, day);
    }

    public List<String> weeks() {
        return weeks;
    }

    public List<Row> rows() {
        return rows;
    }
}
