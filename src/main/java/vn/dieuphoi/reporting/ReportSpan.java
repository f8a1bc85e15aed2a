package vn.dieuphoi.reporting;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.dieuphoi.NoSuchKey;
import vn.dieuphoi.plan.time.ReportRhythm;

/**
 * For which time an item reports: a quarter {@code 2023-Q2}, a month {@code 2026-M07} or a year {@code 2026-Y}. From which day
 * to which it counts, {@link ReportingCalendar} says.
 */
public record ReportSpan(String value) {

    private static final String FORM = "20\\d{2}-(Q[1-4]|M(0[1-9]|1[0-2])|Y)";

    public ReportSpan {
        if (!isOne(value)) {
            throw new NoSuchKey("Kỳ báo cáo của mục phải có dạng 2023-Q2, 2026-M07 hoặc 2026-Y: \"" + value + "\"");
        }
    }

    public static boolean isOne(String text) {
        return text.matches(FORM);
    }

    public static ReportSpan of(ReportingQuarter quarter) {
        return new ReportSpan(quarter.toString());
    }

    /** The one of a rhythm in which a day lies; where nobody reports, the quarter. */
    public static ReportSpan of(ReportRhythm rhythm, LocalDate day) {
        return switch (rhythm) {
            case MONTHLY -> new ReportSpan("%d-M%02d".formatted(day.getYear(), day.getMonthValue()));
            case YEARLY -> new ReportSpan(day.getYear() + "-Y");
            case QUARTERLY, NONE -> of(ReportingQuarter.of(day));
        };
    }

    /** Those whose reports a quarter's report of the department draws on: its own, and of months the three. */
    public static List<ReportSpan> within(ReportingQuarter quarter) {
        YearMonth last = quarter.lastMonth();
        return Stream.concat(
                        IntStream.of(2, 1, 0)
                                .mapToObj(back -> of(
                                        ReportRhythm.MONTHLY,
                                        last.minusMonths(back).atDay(1))),
                        Stream.of(of(quarter)))
                .toList();
    }

    public ReportRhythm rhythm() {
        return switch (value.charAt(5)) {
            case 'M' -> ReportRhythm.MONTHLY;
            case 'Y' -> ReportRhythm.YEARLY;
            default -> ReportRhythm.QUARTERLY;
        };
    }

    /** The first day of its calendar. */
    public LocalDate first() {
        return switch (rhythm()) {
            case MONTHLY -> lastMonth().atDay(1);
            case YEARLY -> LocalDate.of(year(), 1, 1);
            default -> lastMonth().minusMonths(2).atDay(1);
        };
    }

    public ReportSpan next() {
        return of(rhythm(), lastMonth().plusMonths(1).atDay(1));
    }

    YearMonth lastMonth() {
        return switch (rhythm()) {
            case MONTHLY -> YearMonth.of(year(), Integer.parseInt(value.substring(6)));
            case YEARLY -> YearMonth.of(year(), 12);
            default -> quarter().lastMonth();
        };
    }

    int year() {
        return Integer.parseInt(value.substring(0, 4));
    }

    /** Only of a quarter. */
    ReportingQuarter quarter() {
        return ReportingQuarter.parse(value);
    }

    /** "quý II/2023", "tháng 7/2026", "năm 2026". */
    public String words() {
        return switch (rhythm()) {
            case MONTHLY -> "tháng %d/%d".formatted(lastMonth().getMonthValue(), year());
            case YEARLY -> "năm " + year();
            default -> quarter().words();
        };
    }

    /** "tháng", "quý", "năm". */
    public String kind() {
        return words().substring(0, words().indexOf(' '));
    }

    @Override
    public String toString() {
        return value;
    }
}
