package vn.dieuphoi.work.deadline;

import java.time.LocalDate;
import vn.dieuphoi.calendar.WorkingDays;

/** When things of one kind open and fall due; each module tells it of its own, so that models ask one bean for all. */
public interface Milestones {

    /** Working days after the due date at which leadership has to know (domain rule, "Escalation"). */
    int WORKING_DAYS_TO_LEADERSHIP = 2;

    /** What the keys are of, such as {@code round} or {@code request}. */
    String kind();

    /** The working day on which the thing with this key opens, for kinds that wait for a day. */
    default LocalDate opensOn(String key) {
        throw new IllegalStateException(kind() + " không chờ ngày mở: " + key);
    }

    /** The working day on which the thing with this key falls due. */
    LocalDate dueOn(String key);

    /** The working day on which leadership has to know that it is overdue. */
    default LocalDate reachesLeadershipOn(String key, WorkingDays workingDays) {
        return workingDays.plus(dueOn(key), WORKING_DAYS_TO_LEADERSHIP);
    }
}
