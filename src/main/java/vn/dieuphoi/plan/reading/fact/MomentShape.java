package vn.dieuphoi.plan.reading.fact;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The ways in which documents write a time, the longer before the shorter. */
enum MomentShape {
    ISO("(?<!\\d)(20\\d\\d)-(\\d\\d)-(\\d\\d)(?!\\d)") {
        @Override
        LocalDate[] days(MatchResult found, int year) {
            return day(number(found, 3), number(found, 2), number(found, 1));
        }
    },
    MONTHS_OF_YEAR(
            "tháng\\s*(\\d{1,2})\\s*(?:[-–,]|và|đến)\\s*(?:tháng\\s*)?(\\d{1,2})\\s*(?:/|năm|-)\\s*(\\d{4})(?!\\d)") {
        @Override
        LocalDate[] days(MatchResult found, int year) {
            return span(month(number(found, 1), number(found, 3)), month(number(found, 2), number(found, 3)));
        }
    },
    DAY(
            "(?<![\\d/])(?<!đợt |lần |tuần |vụ |kỳ |giai đoạn |bước )(\\d{1,2})\\s*(?!-\\s*\\d{1,2}\\s*/)(?:[/.-]|tháng)\\s*(\\d{1,2})\\s*(?:[/.-]|năm|,\\s*năm)\\s*(\\d{4})(?!\\d)") {
        @Override
        LocalDate[] days(MatchResult found, int year) {
            return day(number(found, 1), number(found, 2), number(found, 3));
        }
    },
    ENGLISH_DAY("(?:(\\d{1,2})(?:st|nd|rd|th)?\\s+)?" + MomentShape.MONTHS
            + "\\.?(?:\\s+(\\d{1,2})(?:st|nd|rd|th)?(?!\\d))?" + "(?:,?\\s+(\\d{4}))?") {
        @Override
        LocalDate[] days(MatchResult found, int year) {
            int month = MONTH_NAMES.indexOf(found.group(2).substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
            String day = found.group(1) == null ? found.group(3) : found.group(1);
            int in = found.group(4) == null ? year : number(found, 4);
            return day == null ? month(month, in) : day(Integer.parseInt(day), month, in);
        }

        @Override
        boolean year(MatchResult found) {
            return found.group(4) != null;
        }
    },
    MONTH(
            "(?<![\\d/])(?<!quý\\s{0,3})(?<!(?<!\\p{L})[QH]\\.?\\s?)(?:tháng\\s*)?(\\d{1,2})\\s*(?:[/.-]|,?\\s*năm)\\s*(\\d{4})(?!\\d)") {
        @Override
        LocalDate[] days(MatchResult found, int year) {
            return month(number(found, 1), number(found, 2));
        }
    },
    DAY_OF_YEAR(
            "(?:ngày\\s*|(?<![\\d/])(?<!đợt |lần |tuần |vụ |kỳ |giai đoạn |bước ))(\\d{1,2})\\s*(?:/|tháng)\\s*(\\d{1,2})(?![\\d/])") {
        @Override
        LocalDate[] days(MatchResult found, int year) {
            return day(number(found, 1), number(found, 2), year);
        }

        @Override
        boolean year(MatchResult found) {
            return false;
        }
    },
    QUARTERS(
            "(?:quý\\s*|(?<!\\p{L})Q\\.?\\s?)(IV|I{1,3}|[1-4])\\s*(?:[-–,+]|và|đến)\\s*(?:quý\\s*|Q\\.?\\s?)?(IV|I{1,3}|[1-4])(?:\\s*(?:/|năm|-)?\\s*(\\d{4}))?(?!\\d)") {
        @Override
        LocalDate[] days(MatchResult found, int year) {
            int in = found.group(3) == null ? year : number(found, 3);
            return span(quarter(found.group(1), in), quarter(found.group(2), in));
        }

        @Override
        boolean year(MatchResult found) {
            return found.group(3) != null;
        }
    },
    QUARTER("(?:quý\\s*|(?<![A-Za-z])Q\\.?\\s?)(IV|I{1,3}|[1-4])(?![A-Za-z])(?:\\s*(?:/|năm|-)?\\s*(\\d{4}))?(?!\\d)") {
        @Override
        LocalDate[] days(MatchResult found, int year) {
            return quarter(found.group(1), found.group(2) == null ? year : number(found, 2));
        }

        @Override
        boolean year(MatchResult found) {
            return found.group(2) != null;
        }
    },
    HALF("(?:06|6|sáu)\\s*tháng\\s*(đầu|cuối)\\s*năm(?:\\s*(\\d{4}))?") {
        @Override
        LocalDate[] days(MatchResult found, int year) {
            int in = found.group(2) == null ? year : number(found, 2);
            boolean early = found.group(1).equalsIgnoreCase("đầu");
            return early ? span(month(1, in), month(6, in)) : span(month(7, in), month(12, in));
        }

        @Override
        boolean year(MatchResult found) {
            return found.group(2) != null;
        }
    },
    MONTHS_ALONE("tháng\\s*(\\d{1,2})\\s*(?:[-–,]|và|đến)\\s*(?:tháng\\s*)?(\\d{1,2})(?![\\d/])") {
        @Override
        LocalDate[] days(MatchResult found, int year) {
            return span(month(number(found, 1), year), month(number(found, 2), year));
        }

        @Override
        boolean year(MatchResult found) {
            return false;
        }
    },
    MONTH_ALONE("(?:tháng\\s*|(?<!\\p{L})T\\.?)(\\d{1,2})(?![\\d/])") {
        @Override
        LocalDate[] days(MatchResult found, int year) {
            return month(number(found, 1), year);
        }

        @Override
        boolean year(MatchResult found) {
            return false;
        }
    },
    YEARS("(?<![\\d/.])(20\\d\\d)\\s*(?:[-–]|đến(?: hết| năm)*)\\s*(20\\d\\d)(?![\\d/])") {
        @Override
        LocalDate[] days(MatchResult found, int year) {
            return span(month(1, number(found, 1)), month(12, number(found, 2)));
        }
    },
    YEAR("(?<![\\d/.])(?:FY\\s*)?(20\\d\\d)(?![\\d/.-]\\d|\\d)") {
        @Override
        LocalDate[] days(MatchResult found, int year) {
            return span(month(1, number(found, 1)), month(12, number(found, 1)));
        }
    };

    static final String MONTHS = "(Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
            + "|Sep(?:t(?:ember)?)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\b";
    private static final List<String> MONTH_NAMES =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    final Pattern pattern;

    MomentShape(String shape) {
        this.pattern = Pattern.compile(shape, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** First and last day. */
    abstract LocalDate[] days(MatchResult found, int year);

    /** Whether the year is written. */
    boolean year(MatchResult found) {
        return true;
    }

    private static int number(MatchResult found, int group) {
        return Integer.parseInt(found.group(group));
    }

    private static LocalDate[] day(int day, int month, int year) {
        LocalDate on = LocalDate.of(year, month, day);
        return new LocalDate[] {on, on};
    }

    private static LocalDate[] month(int month, int year) {
        YearMonth in = YearMonth.of(year, month);
        return new LocalDate[] {in.atDay(1), in.atEndOfMonth()};
    }

    private static LocalDate[] quarter(@Nullable String written, int year) {
        int quarter = switch (String.valueOf(written).toUpperCase(Locale.ROOT)) {
            case "I", "1" -> 1;
            case "II", "2" -> 2;
            case "III", "3" -> 3;
            default -> 4;
        };
        return span(month(quarter * 3 - 2, year), month(quarter * 3, year));
    }

    private static LocalDate[] span(LocalDate[] first, LocalDate[] last) {
        return new LocalDate[] {first[0], last[1]};
    }
}
