package vn.dieuphoi.worklist.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.calendar.WorkingDays;
import vn.dieuphoi.worklist.SameAct;
import vn.dieuphoi.worklist.WhoseWork;
import vn.dieuphoi.worklist.Workline;
import vn.dieuphoi.worklist.share.TaskShare;

/** What is due, day by day, and what will be and cannot be done yet; what is done by one act stands once on its day. */
@Component
public class WorkCalendar {

    /** Beyond it nobody plans, and the plan may say something else. */
    private static final int YEARS_AHEAD = 2;

    private final ComingWork comingWork;
    private final WorkingDays workingDays;
    private final Clock clock;

    WorkCalendar(ComingWork comingWork, WorkingDays workingDays, Clock clock) {
        this.comingWork = comingWork;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /**
     * @param outside of the month that is looked at
     * @param parts of others' work that are in the person's hands
     * @param coming what cannot be done yet
     */
    public record Day(
            LocalDate date,
            boolean today,
            boolean off,
            boolean outside,
            List<SameAct> acts,
            List<TaskShare> parts,
            List<Coming> coming) {

        public boolean empty() {
            return acts.isEmpty() && parts.isEmpty() && coming.isEmpty();
        }
    }

    /**
     * @param weeks of seven days each
     * @param count how much is due in what is shown, the days of neighbouring months left out
     * @param coming how much of what cannot be done yet, counted alike
     */
    public record Sheet(
            List<List<Day>> weeks,
            int count,
            int coming,
            LocalDate asked,
            LocalDate before,
            LocalDate after,
            LocalDate today) {

        public LocalDate first() {
            return weeks.get(0).get(0).date();
        }

        public LocalDate last() {
            return weeks.get(weeks.size() - 1).get(6).date();
        }
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), HoChiMinhTime.ZONE);
    }

    /** @param parts in the person's hands; whoever stands in for somebody has none of theirs */
    public Sheet sheet(
            String person,
            List<Workline> all,
            List<TaskShare> parts,
            WhoseWork whose,
            CalendarSpan span,
            LocalDate asked) {
        Map<LocalDate, List<Workline>> due = all.stream()
                .filter(line -> line.isOf(whose) && line.day() != null)
                .collect(Collectors.groupingBy(line -> Objects.requireNonNull(line.day())));
        Map<LocalDate, List<TaskShare>> shared = parts.stream()
                .filter(part -> whose.kind() != WhoseWork.Kind.ABSENT && part.day() != null)
                .collect(Collectors.groupingBy(part -> Objects.requireNonNull(part.day())));
        LocalDate today = today();
        Map<LocalDate, List<Coming>> coming = coming(person, whose, span.last(asked), today);
        List<Day> days = span.first(asked)
                .datesUntil(span.last(asked).plusDays(1))
                .map(day -> new Day(
                        day,
                        day.equals(today),
                        !workingDays.isWorkingDay(day),
                        !span.shows(day, asked),
                        acts(due.getOrDefault(day, List.of())),
                        shared.getOrDefault(day, List.of()),
                        coming.getOrDefault(day, List.of())))
                .toList();
        List<List<Day>> weeks = new ArrayList<>();
        for (int from = 0; from < days.size(); from += 7) {
            weeks.add(days.subList(from, from + 7));
        }
        int count = days.stream()
                .filter(day -> !day.outside())
                .mapToInt(day -> day.parts().size()
                        + day.acts().stream().mapToInt(SameAct::size).sum())
                .sum();
        int notOpen = days.stream()
                .filter(day -> !day.outside())
                .flatMap(day -> day.coming().stream())
                .mapToInt(Coming::count)
                .sum();
        return new Sheet(weeks, count, notOpen, asked, span.before(asked), span.after(asked), today);
    }

    /** Whoever stands in for somebody has what is open, not what will be. */
    private Map<LocalDate, List<Coming>> coming(String person, WhoseWork whose, LocalDate last, LocalDate today) {
        if (whose.kind() == WhoseWork.Kind.ABSENT || last.isBefore(today)) {
            return Map.of();
        }
        LocalDate furthest = today.plusYears(YEARS_AHEAD);
        return comingWork.of(person, last.isAfter(furthest) ? furthest : last).stream()
                .collect(Collectors.groupingBy(Coming::dueOn));
    }

    private static List<SameAct> acts(List<Workline> lines) {
        Map<String, List<Workline>> acts = new LinkedHashMap<>();
        for (Workline line : lines) {
            acts.computeIfAbsent(SameAct.key(line).orElse(line.task()), key -> new ArrayList<>())
                    .add(line);
        }
        return acts.values().stream().map(SameAct::new).toList();
    }
}
