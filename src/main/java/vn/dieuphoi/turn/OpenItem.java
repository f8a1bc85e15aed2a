package vn.dieuphoi.turn;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.work.WorkItem;

/**
 * Something of a plan that is still open, as its end is proposed by it.
 *
 * @param percent of the whole, as last reported; null when never
 * @param steps what its lead or leadership has still to do, by name
 * @param waitingFor whose answers are missing, by name
 * @param until to when the plan itself gives it time beyond its own last day; null where it does not
 */
record OpenItem(
        WorkItem work,
        String leadName,
        @Nullable Integer percent,
        List<String> steps,
        List<String> waitingFor,
        LocalDate lastDay,
        @Nullable LocalDate until) {

    private static final int NAMED = 3;

    /** What is left, in a line. */
    String remaining() {
        if (work.isContentDone()) {
            return "";
        }
        String missing = waitingFor.isEmpty() ? "" : "chờ " + some(waitingFor) + " trả lời";
        String open = steps.isEmpty() ? "" : "còn " + some(steps);
        String both = missing.isEmpty() || open.isEmpty() ? missing + open : open + "; " + missing;
        return both.isEmpty() ? "theo tiến độ tháng gần nhất" : both;
    }

    private static String some(List<String> names) {
        List<String> distinct = names.stream().distinct().toList();
        String first = String.join(", ", distinct.subList(0, Math.min(NAMED, distinct.size())));
        return distinct.size() > NAMED ? first + " và " + (distinct.size() - NAMED) + " việc khác" : first;
    }
}
