package vn.dieuphoi.board;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.Subject;

/**
 * Something late and still open, as leadership reads it: what, because of whom, and what there is to decide.
 *
 * @param work the piece of work it belongs to; null for the department's own
 * @param cause by the code of its notice
 * @param owed what exactly is owed, where the kind of delay does not say it; empty otherwise
 * @param party at whose door the delay lies
 * @param task the task in which a directive is waited for; null when there is none to give
 * @param theirs whether who looks at it may give that directive
 * @param notice the key of its notice; null where the Giám đốc owes it
 * @param directive the last directive given about it; null when there is none
 * @param toldOn when leadership was told; null where nobody is told
 * @param days whose its late working days were, in their order; they sum to all of them
 */
public record LateWork(
        @Nullable String work,
        String title,
        String cause,
        String owed,
        String party,
        LocalDate dueOn,
        int workingDaysLate,
        @Nullable String task,
        boolean theirs,
        @Nullable String notice,
        @Nullable String directive,
        @Nullable LocalDate toldOn,
        List<DaysOf> days) {

    /** Late working days that one party held it. */
    public record DaysOf(String party, int days) {}

    public LateWork {
        days = List.copyOf(days);
    }

    /** "Sở Y tế 11 + Phòng Kế hoạch 2 ngày". */
    public String whose() {
        return days.stream().map(one -> one.party() + " " + one.days()).collect(Collectors.joining(" + ")) + " ngày";
    }

    /** What stands before the key where the Giám đốc owes it: there is no notice about it, and so no cause. */
    static final String OWED_BY_THE_DIRECTOR = "director ";

    /** Whether nobody is told of it, because there is no rung above. */
    public boolean owedByTheDirector() {
        return cause.startsWith(OWED_BY_THE_DIRECTOR);
    }

    /** Whether who looks at it can answer it together with others. */
    public boolean waits() {
        return task != null && theirs && notice != null;
    }

    public String workNumber() {
        return Subject.numberOfWork(work);
    }
}
