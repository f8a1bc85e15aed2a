package vn.dieuphoi.reporting.item;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.calendar.CalendarChange;
import vn.dieuphoi.calendar.DueDateMover;
import vn.dieuphoi.calendar.MovedDay;
import vn.dieuphoi.obligation.ObligationBook;
import vn.dieuphoi.work.journal.ChangedValue;
import vn.dieuphoi.work.journal.Journal;

/** An item's report is due some working days after the cut-off. */
@Component
class MoveReports implements DueDateMover {

    private final ItemReports reports;
    private final ItemReportDesk desk;
    private final ObligationBook book;
    private final Journal journal;

    MoveReports(ItemReports reports, ItemReportDesk desk, ObligationBook book, Journal journal) {
        this.book = book;
        this.reports = reports;
        this.desk = desk;
        this.journal = journal;
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
                String key = report.key().value();
                book.move(key, after, change.actor());
                journal.recordChange(
                        change.actor(),
                        key,
                        ChangedValue.DUE_BY_CALENDAR,
                        change.reason(),
                        before.toString(),
                        after.toString());
                String words = "Báo cáo %s của mục %s"
                        .formatted(
                                report.key().span().words(),
                                report.key().workItem().number());
                moved.add(new MovedDay("Báo cáo của mục", key, words, before, after));
            }
        }
        return moved;
    }
}
