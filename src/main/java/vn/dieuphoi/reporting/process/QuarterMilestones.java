package vn.dieuphoi.reporting.process;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.dieuphoi.reporting.ReportSpan;
import vn.dieuphoi.reporting.ReportingCalendar;
import vn.dieuphoi.work.deadline.Milestones;

/** Item reports open on the first working day after the cut-off. */
@Component
class QuarterMilestones implements Milestones {

    private final ReportingCalendar calendar;

    QuarterMilestones(ReportingCalendar calendar) {
        this.calendar = calendar;
    }

    @Override
    public String kind() {
        return "quarter";
    }

    @Override
    public LocalDate opensOn(String key) {
        return calendar.itemReportsOpenOn(new ReportSpan(key));
    }

    @Override
    public LocalDate dueOn(String key) {
        throw new IllegalStateException("Hạn là của từng báo cáo, không của quý: " + key);
    }
}
