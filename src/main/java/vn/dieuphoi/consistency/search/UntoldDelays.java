package vn.dieuphoi.consistency.search;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.dieuphoi.Subject;
import vn.dieuphoi.calendar.WorkingDays;
import vn.dieuphoi.consistency.Examination;
import vn.dieuphoi.work.deadline.Milestones;
import vn.dieuphoi.work.process.OfficeHours;

/** A day that passed two working days ago has reached leadership, unless a timer or the daily watch was lost. */
@Configuration
class UntoldDelays {

    private record Untold(String rule, WorkingDays workingDays, Clock clock) implements Search {

        @Override
        public List<Sighting> find(List<Map<String, Object>> candidates) {
            return candidates.stream()
                    .filter(row -> isLost(Rows.day(row, "due_on")))
                    .map(row -> new Sighting(
                            Subject.of(Rows.text(row, "subject")),
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

    @Bean
    Search delaysNotMarked(WorkingDays workingDays, Clock clock) {
        return new Untold("overdue.not-marked", workingDays, clock);
    }

    @Bean
    Search silentLadder(WorkingDays workingDays, Clock clock) {
        return new Untold("ladder.silent", workingDays, clock);
    }
}
