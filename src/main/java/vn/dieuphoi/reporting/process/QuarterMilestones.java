package vn.dieuphoi.reporting.process;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.dieuphoi.calendar.WorkingDays;
import vn.dieuphoi.reporting.ReportingQuarter;
import vn.dieuphoi.work.Milestones;

/** Item reports open on the first working day after the cut-off. */
@Component
class QuarterMilestones implements Milestones {

    private final WorkingDays workingDays;

    QuarterMilestones(WorkingDays workingDays) {
        this.workingDays = workingDays;
    }

    @Override
    public String kind() {
        return "quarter";
    }

    @Override
    public LocalDate opensOn(String key) {
        return workingDays.onOrAfter(ReportingQuarter.parse(key).cutOff().plusDays(1));
    }

    @Override
    public LocalDate dueOn(String key) {
        throw new IllegalStateException("Hạn là của từng báo cáo, không của quý: " + key);
    }
}
