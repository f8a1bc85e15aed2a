package vn.dieuphoi.plan.time;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads "100 ngày kể từ ngày ban hành", in days, weeks, months or years of the calendar. */
public final class RelativeEnd {

    private static final Pattern COUNT =
            Pattern.compile("(?<![\\d/])(\\d{1,3})\\s+(ngày|tuần|tháng|năm)(?!\\s+(?:làm việc|\\d))");

    private RelativeEnd() {}

    /** The last day; empty where the words count working days, or nothing. */
    public static Optional<LocalDate> of(String phrase, LocalDate issued) {
        Matcher count = COUNT.matcher(phrase.toLowerCase(Locale.ROOT));
        if (!count.find()) {
            return Optional.empty();
        }
        int number = Integer.parseInt(count.group(1));
        return Optional.of(
                switch (count.group(2)) {
                    case "ngày" -> issued.plusDays(number);
                    case "tuần" -> issued.plusWeeks(number);
                    case "tháng" -> issued.plusMonths(number);
                    default -> issued.plusYears(number);
                });
    }
}
