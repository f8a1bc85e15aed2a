package vn.dieuphoi.work;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.PlanId;
import vn.dieuphoi.calendar.WorkingDays;

/**
 * Says of anything with a deadline where it stands, in the same four classes and words everywhere. Lists ask nothing of the
 * database beyond their own rows.
 */
@Component
public class Standings {

    private final WorkRegister register;
    private final WorkingDays workingDays;
    private final Clock clock;

    Standings(WorkRegister register, WorkingDays workingDays, Clock clock) {
        this.register = register;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** @param doneAt null while it is open */
    public Standing of(String subject, LocalDate dueOn, @Nullable Instant doneAt) {
        LocalDate today = day(clock.instant());
        LocalDate doneOn = doneAt == null ? null : day(doneAt);
        DeadlineStatus status = DeadlineStatus.of(dueOn, doneOn, today);
        int left = workingDays.between(doneOn == null ? today : doneOn, dueOn);
        return new Standing(subject, status, left, words(status, left));
    }

    public Standing of(WorkItem item) {
        return of(item.key().value(), item.dueOn(), item.closedAt().orElse(null));
    }

    public Standing of(MonthlyRound round) {
        return of(round.key().value(), round.dueOn(), round.reportedAt().orElse(null));
    }

    /** All pieces of work of a plan, in one statement. */
    public List<Standing> ofPlan(PlanId plan) {
        return register.ofPlan(plan).stream().map(this::of).toList();
    }

    /** @param left working days, as in {@link Standing} */
    public static String words(DeadlineStatus status, int left) {
        return switch (status) {
            case OPEN_IN_TIME -> left == 0 ? "đến hạn hôm nay" : "còn %d ngày làm việc".formatted(left);
            case OPEN_LATE -> left == 0 ? "quá hạn" : "quá %d ngày làm việc".formatted(-left);
            case DONE_IN_TIME -> left == 0 ? "xong đúng hạn" : "xong trước hạn %d ngày làm việc".formatted(left);
            case DONE_LATE -> left == 0 ? "xong sau hạn" : "xong sau hạn %d ngày làm việc".formatted(-left);
        };
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, HoChiMinhTime.ZONE);
    }
}
