package vn.dieuphoi.worklist;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/** When something has to be done, seen from today. What is late is today's. */
public enum DayPart {
    TODAY("Hôm nay"),
    THIS_WEEK("Tuần này"),
    LATER("Sau tuần này");

    private final String label;

    DayPart(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    static DayPart of(@Nullable LocalDate dueOn, LocalDate today) {
        if (dueOn == null || dueOn.isAfter(today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY)))) {
            return LATER;
        }
        return dueOn.isAfter(today) ? THIS_WEEK : TODAY;
    }
}
