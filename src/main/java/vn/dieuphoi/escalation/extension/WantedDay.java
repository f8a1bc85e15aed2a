package vn.dieuphoi.escalation.extension;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import vn.dieuphoi.Refused;
import vn.dieuphoi.TypedDate;
import vn.dieuphoi.calendar.Deadline;
import vn.dieuphoi.calendar.DeadlineWords;
import vn.dieuphoi.calendar.WorkingDays;

/** Reads the day that a person asks for: a bare day, or the words of documents. */
@Component
class WantedDay {

    private static final Pattern BARE = Pattern.compile("[\\d\\s./-]+");

    private final DeadlineWords words;
    private final WorkingDays workingDays;

    WantedDay(DeadlineWords words, WorkingDays workingDays) {
        this.words = words;
        this.workingDays = workingDays;
    }

    /** @throws Refused when it is no day and no words that are understood */
    Deadline read(String text, LocalDate today) {
        if (!BARE.matcher(text.strip()).matches()) {
            return words.parse(text, today);
        }
        LocalDate day = TypedDate.field("Xin lùi đến").read(text);
        return new Deadline(workingDays.onOrBefore(day), TypedDate.shown(day));
    }
}
