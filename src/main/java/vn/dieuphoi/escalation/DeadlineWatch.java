package vn.dieuphoi.escalation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.calendar.WorkingDays;
import vn.dieuphoi.work.Deadline;
import vn.dieuphoi.work.Deadlines;

/**
 * Looks each working day at what falls due and reminds whoever owes it: three working days and one working day before the
 * due date, and on the first working day after it.
 */
@Service
@Transactional
public class DeadlineWatch {

    private static final List<Integer> WORKING_DAYS_BEFORE = List.of(3, 1);

    private final List<Deadlines> sources;
    private final Reminders reminders;
    private final WorkingDays workingDays;
    private final Clock clock;

    DeadlineWatch(List<Deadlines> sources, Reminders reminders, WorkingDays workingDays, Clock clock) {
        this.sources = sources;
        this.reminders = reminders;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** @return how many reminders went out today */
    public int remind() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), HoChiMinhTime.ZONE);
        int sent = 0;
        for (int days : WORKING_DAYS_BEFORE) {
            sent += remind(
                    today,
                    workingDays.plus(today, days),
                    Reminder.Kind.DUE_SOON,
                    "Còn %d ngày làm việc đến hạn: ".formatted(days));
        }
        return sent + remind(today, workingDays.plus(today, -1), Reminder.Kind.OVERDUE, "Đã quá hạn: ");
    }

    private int remind(LocalDate today, LocalDate dueOn, Reminder.Kind kind, String prefix) {
        int sent = 0;
        for (Deadlines source : sources) {
            for (Deadline deadline : source.openAndDueOn(dueOn)) {
                if (reminders.send(deadline.owedBy(), deadline.subject(), today, kind, prefix + deadline.words())) {
                    sent++;
                }
            }
        }
        return sent;
    }
}
