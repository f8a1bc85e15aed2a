package vn.dieuphoi.consistency.mend;

import org.springframework.stereotype.Component;
import vn.dieuphoi.Subject;
import vn.dieuphoi.escalation.NoticeProcess;
import vn.dieuphoi.work.deadline.DeadlineBook;
import vn.dieuphoi.work.deadline.OverdueRegister;
import vn.dieuphoi.work.deadline.OverdueSubject;
import vn.dieuphoi.work.deadline.Owed;

/** A missed due date is noted and leadership told of it, as the lost timer would have done. */
@Component
class MarkDelay implements Mend {

    private final DeadlineBook deadlines;
    private final OverdueRegister overdue;
    private final NoticeProcess notices;

    MarkDelay(DeadlineBook deadlines, OverdueRegister overdue, NoticeProcess notices) {
        this.deadlines = deadlines;
        this.overdue = overdue;
        this.notices = notices;
    }

    @Override
    public String rule() {
        return "overdue.not-marked";
    }

    @Override
    public boolean mend(Subject subject) {
        Owed owed = deadlines.owed(subject);
        if (!owed.open()) {
            return false;
        }
        String cause = causeOf(subject);
        overdue.mark(subject, owed.workItem(), cause, owed.owedBy(), owed.dueOn());
        notices.start(OverdueSubject.keyOf(subject, owed.dueOn()));
        return true;
    }

    /** The models' escalation codes, by the form of the key. */
    private static String causeOf(Subject subject) {
        return switch (subject.kind()) {
            case REQUEST -> "request-unanswered";
            case ITEM_REPORT -> "report-late";
            case ROUND -> "round-late";
            case WORK, NOTICE, PART, OTHER -> "item-overdue";
        };
    }
}
