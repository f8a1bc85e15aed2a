package vn.dieuphoi.reporting.process;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.dieuphoi.calendar.WorkingDays;
import vn.dieuphoi.reporting.item.ItemReport;
import vn.dieuphoi.reporting.item.ItemReportDesk;
import vn.dieuphoi.reporting.item.ReportKey;
import vn.dieuphoi.work.deadline.Milestones;

@Component
class ReportMilestones implements Milestones {

    private final ItemReportDesk desk;

    ReportMilestones(ItemReportDesk desk) {
        this.desk = desk;
    }

    @Override
    public String kind() {
        return "report";
    }

    @Override
    public LocalDate dueOn(String key) {
        return desk.report(new ReportKey(key)).dueOn();
    }

    /** A report that has nothing to say yet is never overdue: only at the plan's end would it be missed. */
    @Override
    public LocalDate reachesLeadershipOn(String key, WorkingDays workingDays) {
        ItemReport report = desk.report(new ReportKey(key));
        return report.nothingYet()
                ? desk.lastDayFor(report.key(), report.dueOn())
                : Milestones.super.reachesLeadershipOn(key, workingDays);
    }
}
