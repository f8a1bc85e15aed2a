package vn.dieuphoi.calendar;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a calendar changes: the days, and every open due date that follows. */
public record CalendarPreview(YearCalendar calendar, List<ChangedDay> days, List<MovedDay> moved) {

    public Map<String, Long> countsByKind() {
        return moved.stream().collect(Collectors.groupingBy(MovedDay::kind, TreeMap::new, Collectors.counting()));
    }
}
