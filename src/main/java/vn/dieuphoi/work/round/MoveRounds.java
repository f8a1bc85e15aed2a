package vn.dieuphoi.work.round;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.calendar.CalendarChange;
import vn.dieuphoi.calendar.DueDateMover;
import vn.dieuphoi.calendar.MovedDay;
import vn.dieuphoi.work.journal.ChangedValue;
import vn.dieuphoi.work.journal.Journal;

/** A monthly round is due on the month's last working day. */
@Component
class MoveRounds implements DueDateMover {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM/yyyy");

    private final MonthlyRounds rounds;
    private final ProgressDesk desk;
    private final Journal journal;

    MoveRounds(MonthlyRounds rounds, ProgressDesk desk, Journal journal) {
        this.rounds = rounds;
        this.desk = desk;
        this.journal = journal;
    }

    @Override
    @Transactional
    public List<MovedDay> move(CalendarChange change) {
        List<MovedDay> moved = new ArrayList<>();
        for (MonthlyRound round :
                rounds.findByReportedAtIsNullAndExtensionsAndDueOnGreaterThanEqualOrderByKey(0, change.today())) {
            LocalDate before = round.dueOn();
            LocalDate after = change.notBeforeToday(desk.dueOn(round.month(), round.openedAt()));
            if (!after.equals(before)) {
                round.followCalendar(after);
                String key = round.key().value();
                journal.recordChange(
                        change.actor(),
                        key,
                        ChangedValue.DUE_BY_CALENDAR,
                        change.reason(),
                        before.toString(),
                        after.toString());
                String words = "Tiến độ tháng %s, mục %s"
                        .formatted(
                                round.month().format(MONTH),
                                round.key().workItem().number());
                moved.add(new MovedDay("Kỳ ghi tiến độ", key, words, before, after));
            }
        }
        return moved;
    }
}
