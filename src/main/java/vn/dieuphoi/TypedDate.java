package vn.dieuphoi;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The one place where text becomes a day: as Vietnamese officials write it ({@code 25/4/2023}, {@code 25-04-2023},
 * {@code 25042023}), or as programs do ({@code 2023-04-25}). A day without its year is completed by the field's script, where
 * the person sees it; here it is refused. A field is made of its label and its bounds, each with the words that say why.
 */
public final class TypedDate {

    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2100, 12, 31);

    private static final int LONGEST = 40;

    /** The label of the box beside a due date, on pages and in forms. */
    public static final String BEYOND_PLAN = "Hạn vượt kế hoạch năm là đúng ý";

    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,2})\\s*([/.-])\\s*(\\d{1,2})\\s*\\2\\s*(\\d{4})");
    private static final Pattern TOGETHER = Pattern.compile("(\\d{2})(\\d{2})(\\d{4})");
    private static final Pattern WITHOUT_YEAR = Pattern.compile("(\\d{1,2})\\s*[/.-]\\s*(\\d{1,2})");
    private static final String LEAP_YEAR = "2024";
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");

    private final String label;
    private final LocalDate earliest;
    private final String tooEarly;
    private final LocalDate latest;
    private final String tooLate;

    private TypedDate(String label, LocalDate earliest, String tooEarly, LocalDate latest, String tooLate) {
        this.label = label;
        this.earliest = earliest;
        this.tooEarly = tooEarly;
        this.latest = latest;
        this.tooLate = tooLate;
    }

    /** A field for any day of this century. */
    public static TypedDate field(String label) {
        return new TypedDate(label, FIRST, "", LAST, "");
    }

    /** @param why as in "… đã qua" */
    public TypedDate notBefore(LocalDate day, String why) {
        return new TypedDate(label, day, why, latest, tooLate);
    }

    /** @param why as in "… còn ở phía trước" */
    public TypedDate notAfter(LocalDate day, String why) {
        return new TypedDate(label, earliest, tooEarly, day, why);
    }

    /** Not beyond the plan's last day, unless the person said that it is meant. */
    public TypedDate withinPlan(LocalDate lastDay, boolean confirmed) {
        return confirmed
                ? this
                : notAfter(lastDay, "vượt kế hoạch năm (đúng ý thì đánh dấu “" + BEYOND_PLAN + "” rồi gửi lại)");
    }

    /** @throws Refused when nothing was typed, or no day that the field takes */
    public LocalDate read(@Nullable String typed) {
        return optional(typed)
                .orElseThrow(() -> new Refused("“" + label + "”: hãy ghi ngày/tháng/năm, ví dụ 25/04/2023."));
    }

    /**
     * Empty when nothing was typed.
     *
     * @throws Refused when it is no day that the field takes
     */
    public Optional<LocalDate> optional(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return Optional.empty();
        }
        LocalDate day;
        try {
            day = parse(typed);
        } catch (Refused refused) {
            throw refused(String.valueOf(refused.getMessage()));
        }
        require(day);
        return Optional.of(day);
    }

    /** @throws Refused when the field does not take the day */
    public void require(LocalDate day) {
        outOfBounds(day).ifPresent(words -> {
            throw refused(words);
        });
    }

    private Refused refused(String words) {
        return new Refused("“" + label + "”: " + words + ".");
    }

    /** What is wrong with a day here, as the words that follow the label; empty when the field takes it. */
    public Optional<String> outOfBounds(LocalDate day) {
        if (day.isBefore(earliest)) {
            return Optional.of("ngày %s %s; sớm nhất là %s".formatted(shown(day), tooEarly, shown(earliest)));
        }
        if (day.isAfter(latest)) {
            return Optional.of("ngày %s %s; muộn nhất là %s".formatted(shown(day), tooLate, shown(latest)));
        }
        return Optional.empty();
    }

    /**
     * A day of this century, whatever the field.
     *
     * @throws Refused with the words that follow a field's label: "31/02/2023 không có trong lịch"
     */
    public static LocalDate parse(String typed) {
        String text = typed.strip();
        String words = text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
        Matcher written = WRITTEN.matcher(text);
        if (text.length() <= LONGEST && written.matches()) {
            return day(words, written.group(4), written.group(3), written.group(1));
        }
        Matcher together = TOGETHER.matcher(text);
        if (together.matches()) {
            return day(words, together.group(3), together.group(2), together.group(1));
        }
        Matcher iso = ISO.matcher(text);
        if (iso.matches()) {
            return day(words, iso.group(1), iso.group(2), iso.group(3));
        }
        Matcher withoutYear = WITHOUT_YEAR.matcher(text);
        if (text.length() <= LONGEST && withoutYear.matches()) {
            day(words, LEAP_YEAR, withoutYear.group(2), withoutYear.group(1));
            throw new Refused("ngày “" + words + "” thiếu năm, hãy ghi ngày/tháng/năm như 25/04/2023");
        }
        throw new Refused("không hiểu ngày “" + words + "”, hãy ghi ngày/tháng/năm như 25/04/2023");
    }

    private static LocalDate day(String words, String year, String month, String day) {
        LocalDate read;
        try {
            read = LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
        } catch (DateTimeException none) {
            throw new Refused(words + " không có trong lịch");
        }
        if (read.isBefore(FIRST) || read.isAfter(LAST)) {
            throw new Refused("năm của " + words + " phải từ 2000 đến 2100");
        }
        return read;
    }

    /** As people read it: 25/04/2023. */
    public static String shown(LocalDate day) {
        return day.format(SHOWN);
    }

    /** The day in a field: as people read it when it is one, else as it was typed. */
    public static String inField(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        try {
            return value instanceof LocalDate day ? shown(day) : shown(parse(value.toString()));
        } catch (Refused noDay) {
            return value.toString();
        }
    }
}
