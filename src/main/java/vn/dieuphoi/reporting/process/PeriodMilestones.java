package vn.dieuphoi.reporting.process;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.dieuphoi.reporting.ReportingCalendar;
import vn.dieuphoi.reporting.dossier.ReportDesk;
import vn.dieuphoi.work.deadline.Milestones;

/** A quarter is consolidated from the working day after the item reports are due, a year once its cut-off has passed. */
@Component
class PeriodMilestones implements Milestones {

    private final ReportDesk desk;
    private final ReportingCalendar calendar;

    PeriodMilestones(ReportDesk desk, ReportingCalendar calendar) {
        this.desk = desk;
        this.calendar = calendar;
    }

    @Override
    public String kind() {
        return "period";
    }

    @Override
    public LocalDate opensOn(String key) {
        return calendar.consolidatedFrom(key);
    }

    @Override
    public LocalDate dueOn(String key) {
        return desk.dossier(key).dueOn();
    }
}
