package vn.dieuphoi.work.round;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import vn.dieuphoi.NoSuchKey;
import vn.dieuphoi.plan.time.RoundRhythm;

/**
 * For which time a round asks: a month {@code 2023-06}, a week {@code 2026-W31}, two weeks by the second {@code 2026-F31}, or
 * a quarter {@code 2026-R3} (R, because Q is the key of the item's report). Weeks are those of ISO 8601, Monday to Sunday.
 */
public record RoundPeriod(String value) implements Comparable<RoundPeriod> {

    private static final String FORM = "\\d{4}-(0[1-9]|1[0-2]|[WF](0[1-9]|[1-4]\\d|5[0-3])|R[1-4])";

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM/yyyy");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM");
    private static final DateTimeFormatter DAY_AND_YEAR = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private static final Comparator<RoundPeriod> ORDER = Comparator.comparing(RoundPeriod::last)
            .thenComparing(RoundPeriod::first)
            .thenComparing(RoundPeriod::value);

    public RoundPeriod {
        if (!isOne(value)) {
            throw new NoSuchKey("Kỳ ghi tiến độ không hợp lệ: \"" + value + "\"");
        }
    }

    public static boolean isOne(String text) {
        return text.matches(FORM);
    }

    public static RoundPeriod of(YearMonth month) {
        return new RoundPeriod(month.toString());
    }

    /**
     * The period of a rhythm in which a day lies; where nobody is asked, the month.
     *
     * @param anchor a day of the first of two weeks
     */
    static RoundPeriod of(RoundRhythm rhythm, LocalDate day, LocalDate anchor) {
        return switch (rhythm) {
            case WEEKLY -> week('W', day);
            case FORTNIGHTLY -> {
                long weeks = ChronoUnit.WEEKS.between(monday(anchor), monday(day));
                yield week('F', Math.floorMod(weeks, 2L) == 1 ? day : day.plusWeeks(1));
            }
            case QUARTERLY -> new RoundPeriod(day.getYear() + "-R" + day.get(IsoFields.QUARTER_OF_YEAR));
            case MONTHLY, NONE -> of(YearMonth.from(day));
        };
    }

    private static RoundPeriod week(char kind, LocalDate day) {
        return new RoundPeriod("%d-%c%02d"
                .formatted(day.get(IsoFields.WEEK_BASED_YEAR), kind, day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)));
    }

    public RoundRhythm rhythm() {
        return switch (value.charAt(5)) {
            case 'W' -> RoundRhythm.WEEKLY;
            case 'F' -> RoundRhythm.FORTNIGHTLY;
            case 'R' -> RoundRhythm.QUARTERLY;
            default -> RoundRhythm.MONTHLY;
        };
    }

    public LocalDate first() {
        return switch (rhythm()) {
            case WEEKLY -> lastMonday();
            case FORTNIGHTLY -> lastMonday().minusWeeks(1);
            case QUARTERLY -> lastMonth().minusMonths(2).atDay(1);
            default -> lastMonth().atDay(1);
        };
    }

    public LocalDate last() {
        return rhythm().ofWeeks() ? lastMonday().plusDays(6) : lastMonth().atEndOfMonth();
    }

    public RoundPeriod next() {
        return switch (rhythm()) {
            case WEEKLY -> week('W', lastMonday().plusWeeks(1));
            case FORTNIGHTLY -> week('F', lastMonday().plusWeeks(2));
            case QUARTERLY -> of(RoundRhythm.QUARTERLY, last().plusDays(1), last());
            default -> of(lastMonth().plusMonths(1));
        };
    }

    private int number() {
        return Integer.parseInt(value.substring(rhythm() == RoundRhythm.MONTHLY ? 5 : 6));
    }

    private int year() {
        return Integer.parseInt(value.substring(0, 4));
    }

    private YearMonth lastMonth() {
        return YearMonth.of(year(), rhythm() == RoundRhythm.QUARTERLY ? number() * 3 : number());
    }

    private LocalDate lastMonday() {
        return monday(LocalDate.of(year(), 1, 4)).plusWeeks(number() - 1L);
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** "tháng 06/2023", "tuần 31 (27/07–02/08/2026)", "tuần 30–31 (20/07–02/08/2026)", "quý III/2026". */
    public String words() {
        return switch (rhythm()) {
            case WEEKLY -> "tuần %d (%s)".formatted(number(), days());
            case FORTNIGHTLY ->
                "tuần %d–%d (%s)".formatted(first().get(IsoFields.WEEK_OF_WEEK_BASED_YEAR), number(), days());
            case QUARTERLY ->
                "quý %s/%d".formatted(List.of("I", "II", "III", "IV").get(number() - 1), year());
            default -> "tháng " + lastMonth().format(MONTH);
        };
    }

    /** {@link #words} at the beginning of a line. */
    public String heading() {
        String words = words();
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /** Where the year is plain: "tháng 6"; else as {@link #words}. */
    public String shortWords() {
        return rhythm() == RoundRhythm.MONTHLY ? "tháng " + number() : words();
    }

    /** Under a heading that says what it is: "06/2023"; else as {@link #words}. */
    public String inColumn() {
        return rhythm() == RoundRhythm.MONTHLY ? lastMonth().format(MONTH) : words();
    }

    private String days() {
        return first().format(DAY) + "–" + last().format(DAY_AND_YEAR);
    }

    /** "tháng", "tuần", "hai tuần", "quý". */
    public String kind() {
        return switch (rhythm()) {
            case WEEKLY -> "tuần";
            case FORTNIGHTLY -> "hai tuần";
            case QUARTERLY -> "quý";
            default -> "tháng";
        };
    }

    /** Whether the plan's year report is fed by it: what is expected by 31/12 is asked in November. */
    public boolean asksForTheYear() {
        return value.endsWith("-11");
    }

    @Override
    public int compareTo(RoundPeriod other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return value;
    }
}
