package vn.dieuphoi.reporting.item;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.calendar.CalendarChange;
import vn.dieuphoi.calendar.DueDateMover;
import vn.dieuphoi.calendar.MovedDay;
import vn.dieuphoi.work.deadline.DueDays;

/** An item's report is due some working days after the cut-off. */
@Component
class MoveReports implements DueDateMover {

    private final ItemReports reports;
    private final ItemReportDesk desk;
    private final DueDays dueDays;

    MoveReports(ItemReports reports, ItemReportDesk desk, DueDays dueDays) {
        this.reports = reports;
        this.desk = desk;
        this.dueDays = dueDays;
    }

    @Override
    @Transactional
    public List<MovedDay> move(CalendarChange change) {
        List<MovedDay> moved = new ArrayList<>();
        for (ItemReport report :
                reports.findBySubmittedAtIsNullAndExtensionsAndDueOnGreaterThanEqualOrderByKey(0, change.today())) {
            LocalDate before = report.dueOn();
            LocalDate after = change.notBeforeToday(desk.dueOn(report.key(), report.nothingYet(), report.openedAt()));
            if (!after.equals(before)) {
                report.followCalendar(after);
                String words = "Báo cáo %s của mục %s"
                        .formatted(
                                report.key().span().words(),
                                report.key().workItem().number());
                moved.add(dueDays.follow(change, report.key().subject(), "Báo cáo của mục", words, before, after));
            }
        }
        return moved;
    }
}
