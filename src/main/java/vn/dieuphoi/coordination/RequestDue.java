package vn.dieuphoi.coordination;

import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.Refused;
import vn.dieuphoi.calendar.Deadline;
import vn.dieuphoi.calendar.DeadlineWords;
import vn.dieuphoi.calendar.WorkingDays;

/**
 * By when an answer is due, and by which rule: a changed calendar moves what was set in working days.
 *
 * @param words as written; null for a day chosen from the calendar
 * @param from the day from which the working days count; null for a fixed day
 */
record RequestDue(
        LocalDate on,
        @Nullable String words,
        @Nullable LocalDate from,
        @Nullable Integer workingDays) {

    private static final Pattern IN_WORKING_DAYS =
            Pattern.compile("(?:trong|trong vòng|sau) (\\d{1,3}) ngày làm việc[.;,]?");

    static RequestDue in(int workingDays, LocalDate from, WorkingDays calendar) {
        return new RequestDue(
                calendar.plus(from, workingDays), "trong " + workingDays + " ngày làm việc", from, workingDays);
    }

    static RequestDue on(LocalDate day) {
        return new RequestDue(day, null, null, null);
    }

    /** @throws Refused when the words are not understood */
    static RequestDue written(String words, LocalDate from, DeadlineWords understood) {
        Deadline deadline = understood.parse(words, from);
        Matcher count =
                IN_WORKING_DAYS.matcher(words.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT));
        return count.matches()
                ? new RequestDue(deadline.due(), deadline.words(), from, Integer.valueOf(count.group(1)))
                : new RequestDue(deadline.due(), deadline.words(), null, null);
    }
}
