package vn.dieuphoi.escalation;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import vn.dieuphoi.Refused;
import vn.dieuphoi.calendar.Deadline;
import vn.dieuphoi.calendar.DeadlineWords;
import vn.dieuphoi.calendar.WorkingDays;

/** Reads the day that a person asks for: a bare day, or the words of documents. */
@Component
class WantedDay {

    private static final Pattern BARE = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");

    private final DeadlineWords words;
    private final WorkingDays workingDays;

    WantedDay(DeadlineWords words, WorkingDays workingDays) {
        this.words = words;
        this.workingDays = workingDays;
    }

    /** @throws Refused when it is no day and no words that are understood */
    Deadline read(String text, LocalDate today) {
        Matcher bare = BARE.matcher(text.strip());
        if (!bare.matches()) {
            return words.parse(text, today);
        }
        try {
            LocalDate day = LocalDate.of(
                    Integer.parseInt(bare.group(3)), Integer.parseInt(bare.group(2)), Integer.parseInt(bare.group(1)));
            return new Deadline(workingDays.onOrBefore(day), text.strip());
        } catch (DateTimeException noDay) {
            throw new Refused("Không có ngày " + text.strip() + "; hãy ghi dạng ngày/tháng/năm, ví dụ 25/04/2023.");
        }
    }
}
