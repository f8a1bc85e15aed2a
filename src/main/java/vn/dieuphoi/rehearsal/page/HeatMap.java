package vn.dieuphoi.rehearsal.page;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.dieuphoi.rehearsal.result.LedgerLine;
import vn.dieuphoi.rehearsal.result.RehearsedYear;

/** The plan's period as a calendar, in whole months: a column for each week, a cell for each day, darker where more opened. */
final class HeatMap {

    private static final int CELL = 17;
    private static final int LEFT = 34;
    private static final int TOP = 22;

    /** Weeks that the chart is wide at least, so that a short period is not drawn as a strip. */
    private static final int FEWEST = 20;

    /** Upper ends of the shades; above the last is the darkest. */
    private static final int[] SHADES = {0, 2, 6, 15, 40};

    private final int year;
    private final int weeks;
    private final List<Day> days = new ArrayList<>();
    private final List<Label> months = new ArrayList<>();
    private final List<MonthSum> sums = new ArrayList<>();

    /** @param opened how many tasks opened @param done how many were done */
    record Day(LocalDate day, int x, int y, int shade, boolean off, int opened, int done) {

        public String title() {
            return RehearsalWords.weekday(day) + " " + RehearsalWords.day(day) + ": "
                    + (off ? "ngày nghỉ" : opened + " việc mở, " + done + " việc xong");
        }
    }

    record Label(String text, int x) {}

    /** The chart in words. */
    record MonthSum(String month, int workingDays, int opened, int done, String busiest) {}

    HeatMap(RehearsedYear rehearsed) {
        year = rehearsed.plan().from().getYear();
        Map<LocalDate, int[]> counts = counts(rehearsed);
        List<YearMonth> period = rehearsed.plan().months();
        LocalDate first = period.get(0).atDay(1);
        LocalDate end = period.get(period.size() - 1).atEndOfMonth();
        LocalDate monday = first.minusDays(first.getDayOfWeek().getValue() - 1L);
        first.datesUntil(end.plusDays(1)).forEach(day -> {
            int week = (int) ChronoUnit.WEEKS.between(monday, day);
            int[] count = counts.getOrDefault(day, new int[2]);
            days.add(new Day(
                    day,
                    LEFT + week * CELL,
                    TOP + (day.getDayOfWeek().getValue() - 1) * CELL,
                    shade(count[0]),
                    rehearsed.daysOff().contains(day),
                    count[0],
                    count[1]));
            if (day.getDayOfMonth() == 1) {
                months.add(new Label("T" + day.getMonthValue(), LEFT + (week + (week == 0 ? 0 : 1)) * CELL));
            }
        });
        weeks = Math.max(FEWEST, (int) ChronoUnit.WEEKS.between(monday, end) + 1);
        period.forEach(month -> sums.add(sum(month)));
    }

    private static Map<LocalDate, int[]> counts(RehearsedYear rehearsed) {
        Map<LocalDate, int[]> counts = new TreeMap<>();
        for (LedgerLine line : rehearsed.ledger().lines()) {
            switch (line.event()) {
                case OPENED -> counts.computeIfAbsent(line.day(), day -> new int[2])[0]++;
                case DONE, DONE_LATE -> counts.computeIfAbsent(line.day(), day -> new int[2])[1]++;
                default -> {}
            }
        }
        return counts;
    }

    private MonthSum sum(YearMonth month) {
        List<Day> ofMonth = days.stream()
                .filter(day -> YearMonth.from(day.day()).equals(month))
                .toList();
        Day busiest = ofMonth.stream().max(Comparator.comparingInt(Day::opened)).orElseThrow();
        return new MonthSum(
                RehearsalWords.month(month, year),
                (int) ofMonth.stream().filter(day -> !day.off()).count(),
                ofMonth.stream().mapToInt(Day::opened).sum(),
                ofMonth.stream().mapToInt(Day::done).sum(),
                busiest.opened() == 0
                        ? "–"
                        : RehearsalWords.shortDay(busiest.day()) + " (" + busiest.opened() + " việc mở)");
    }

    private static int shade(int count) {
        int shade = 0;
        while (shade < SHADES.length && count > SHADES[shade]) {
            shade++;
        }
        return shade;
    }

    public List<Day> days() {
        return days;
    }

    public List<Label> months() {
        return months;
    }

    public List<MonthSum> sums() {
        return sums;
    }

    public int width() {
        return LEFT + (weeks + 1) * CELL;
    }

    public int height() {
        return TOP + 7 * CELL + 4;
    }

    /** The days on which most opens, the fullest first. */
    public List<Day> peaks() {
        return days.stream()
                .filter(day -> day.opened() > 0)
                .sorted(Comparator.comparingInt(Day::opened).reversed().thenComparing(Day::day))
                .limit(8)
                .toList();
    }
}
