package vn.dieuphoi.work.round;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.calendar.CalendarChange;
import vn.dieuphoi.calendar.DueDateMover;
import vn.dieuphoi.calendar.MovedDay;
import vn.dieuphoi.work.deadline.DueDays;

/** A round is due on the last working day of its month, or on another by its rhythm. */
@Component
class MoveRounds implements DueDateMover {

    private final MonthlyRounds rounds;
    private final RoundCalendar calendar;
    private final DueDays dueDays;

    MoveRounds(MonthlyRounds rounds, RoundCalendar calendar, DueDays dueDays) {
        this.rounds = rounds;
        this.calendar = calendar;
        this.dueDays = dueDays;
    }

    @Override
    @Transactional
    public List<MovedDay> move(CalendarChange change) {
        List<MovedDay> moved = new ArrayList<>();
        for (MonthlyRound round :
                rounds.findByReportedAtIsNullAndExtensionsAndDueOnGreaterThanEqualOrderByKey(0, change.today())) {
            LocalDate before = round.dueOn();
            LocalDate after =
                    change.notBeforeToday(calendar.dueOn(round.key().workItem(), round.period(), round.openedAt()));
            if (!after.equals(before)) {
                round.followCalendar(after);
                String words = "Tiến độ %s, mục %s"
                        .formatted(
                                round.period().words(), round.key().workItem().number());
                moved.add(dueDays.follow(change, round.key().subject(), "Kỳ ghi tiến độ", words, before, after));
            }
        }
        return moved;
    }
}
