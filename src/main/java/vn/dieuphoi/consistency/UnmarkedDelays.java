package vn.dieuphoi.consistency;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.dieuphoi.calendar.WorkingDays;
import vn.dieuphoi.work.Milestones;
import vn.dieuphoi.work.process.OfficeHours;

/** A due date that passed two working days ago has reached leadership, unless its timer was lost. */
@Component
class UnmarkedDelays implements Search {

    private final WorkingDays workingDays;
    private final Clock clock;

    UnmarkedDelays(WorkingDays workingDays, Clock clock) {
        this.workingDays = workingDays;
        this.clock = clock;
    }

    @Override
    public String rule() {
        return "overdue.not-marked";
    }

    @Override
    public List<Sighting> find(List<Map<String, Object>> candidates) {
        return candidates.stream()
                .filter(row -> isLost(Rows.day(row, "due_on")))
                .map(row -> new Sighting(
                        Rows.text(row, "subject"),
                        "%s, %s, hạn %s"
                                .formatted(
                                        Rows.text(row, "cause"),
                                        Rows.text(row, "responsible"),
                                        Rows.day(row, "due_on"))))
                .toList();
    }

    private boolean isLost(LocalDate dueOn) {
        LocalDate reaches = workingDays.plus(dueOn, Milestones.WORKING_DAYS_TO_LEADERSHIP);
        return OfficeHours.morningOf(reaches)
                .toInstant()
                .plus(Examination.LOST_AFTER)
                .isBefore(clock.instant());
    }
}
