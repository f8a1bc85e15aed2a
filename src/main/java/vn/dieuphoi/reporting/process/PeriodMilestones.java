package vn.dieuphoi.reporting.process;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.dieuphoi.calendar.WorkingDays;
import vn.dieuphoi.reporting.ReportDesk;
import vn.dieuphoi.reporting.ReportingQuarter;
import vn.dieuphoi.work.Milestones;

/** A quarter is consolidated from the working day after the item reports are due. */
@Component
class PeriodMilestones implements Milestones {

    private static final int WORKING_DAYS_AFTER_CUT_OFF = 4;

    private final ReportDesk desk;
    private final WorkingDays workingDays;

    PeriodMilestones(ReportDesk desk, WorkingDays workingDays) {
        this.desk = desk;
        this.workingDays = workingDays;
    }

    @Override
    public String kind() {
        return "period";
    }

    @Override
    public LocalDate opensOn(String key) {
        return workingDays.plus(ReportingQuarter.parse(key).cutOff(), WORKING_DAYS_AFTER_CUT_OFF);
    }

    @Override
    public LocalDate dueOn(String key) {
        return desk.dossier(key).dueOn();
    }
}
