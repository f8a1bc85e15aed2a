package vn.dieuphoi.work.process;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.Refused;
import vn.dieuphoi.Subject;
import vn.dieuphoi.calendar.CalendarChange;
import vn.dieuphoi.calendar.DueDateMover;
import vn.dieuphoi.calendar.MovedDay;
import vn.dieuphoi.engine.due.MovedDueDate;
import vn.dieuphoi.engine.due.OpenDueDates;
import vn.dieuphoi.work.journal.Journal;

/** Tasks and waiting timers of the engine follow last, when all they are computed from has moved. */
@Component
@Order(MoveOpenTasks.LAST)
class MoveOpenTasks implements DueDateMover {

    static final int LAST = Integer.MAX_VALUE;

    private final OpenDueDates open;
    private final Journal journal;

    MoveOpenTasks(OpenDueDates open, Journal journal) {
        this.open = open;
        this.journal = journal;
    }

    @Override
    public List<MovedDay> move(CalendarChange change) {
        journal.record(change.actor(), calendar(change), "Áp dụng lịch làm việc", change.document());
        List<MovedDay> moved = new ArrayList<>();
        for (MovedDueDate due : refresh()) {
            boolean task = due.kind() == MovedDueDate.Kind.TASK;
            boolean boundary = due.step().startsWith("boundaryEvent");
            Subject subject = due.subject();
            @Nullable LocalDate before = day(due.before());
            LocalDate after = LocalDate.ofInstant(due.after(), HoChiMinhTime.ZONE);
            if (after.equals(before)) {
                continue;
            }
            journal.recordChange(
                    change.actor(),
                    subject.key().isEmpty() ? calendar(change) : subject,
                    task ? "Dời hạn việc “" + due.step() + "”" : boundary ? "Dời mốc báo chậm" : "Dời ngày mở",
                    change.reason(),
                    before == null ? null : before.toString(),
                    after.toString());
            moved.add(new MovedDay(
                    task ? "Việc trong Tasklist" : boundary ? "Mốc báo chậm (hẹn giờ)" : "Ngày mở (hẹn giờ)",
                    subject,
                    task ? due.step() : boundary ? "Báo lãnh đạo khi quá hạn" : "Mở kỳ tiếp theo",
                    before,
                    after));
        }
        return moved;
    }

    private static Subject calendar(CalendarChange change) {
        return Subject.of("lịch-" + change.year());
    }

    private List<MovedDueDate> refresh() {
        try {
            return open.followCalendar();
        } catch (OptimisticLockingException busy) {
            throw new Refused("Có việc vừa được làm trong lúc áp dụng lịch nên lịch chưa được áp dụng; hãy thử lại.");
        }
    }

    private static @Nullable LocalDate day(@Nullable Instant moment) {
        return moment == null ? null : LocalDate.ofInstant(moment, HoChiMinhTime.ZONE);
    }
}
