package vn.dieuphoi.obligation;

import org.jspecify.annotations.Nullable;
import vn.dieuphoi.Vietnamese;

/**
 * How something with a due date stands, as pages, digests and Tasklist show it.
 *
 * @param workingDaysLeft until the due date, or left when it was done; negative after it, 0 also on the days off after it
 */
public record DueMark(Standing.State state, int workingDaysLeft) {

    /** What nobody does any more, and what was not done. */
    public static final DueMark STOPPED = new DueMark(Standing.State.WITHDRAWN, 0);

    /** So few working days are "near" (domain: the first reminder goes out three before). */
    public static final int NEAR = 3;

    /** The same before anybody owes it. */
    public DueMark notOpen() {
        return new DueMark(Standing.State.NOT_OPEN, workingDaysLeft);
    }

    public boolean near() {
        return state == Standing.State.OPEN_IN_TIME && workingDaysLeft <= NEAR;
    }

    public boolean late() {
        return state == Standing.State.OPEN_LATE;
    }

    public boolean open() {
        return state.open();
    }

    /**
     * Whether this, of a day that the head set, is late while the work itself is in time: the office's own affair. Late work is
     * told of itself.
     *
     * @param whole of the day on which the work is due; null where it has none
     */
    public boolean lateWithin(@Nullable DueMark whole) {
        return late() && (whole == null || !whole.late());
    }

    /** The class in which it is counted. */
    public String label() {
        return state.label();
    }

    /** "còn 3 ngày làm việc", "đến hạn hôm nay", "quá 2 ngày làm việc", "xong trước hạn 1 ngày làm việc". */
    public String words() {
        return switch (state) {
            case OPEN_IN_TIME -> workingDaysLeft == 0 ? "đến hạn hôm nay" : "còn " + days(workingDaysLeft);
            case OPEN_LATE -> workingDaysLeft == 0 ? "quá hạn" : "quá " + days(-workingDaysLeft);
            case DONE_IN_TIME -> workingDaysLeft == 0 ? "xong đúng hạn" : "xong trước hạn " + days(workingDaysLeft);
            case DONE_LATE -> workingDaysLeft == 0 ? "xong sau hạn" : "xong sau hạn " + days(-workingDaysLeft);
            case NOT_OPEN, WITHDRAWN -> "";
        };
    }

    /** The same where they begin a line: "Còn 3 ngày làm việc". */
    public String sentence() {
        return Vietnamese.beginning(words());
    }

    private static String days(int number) {
        return number + " ngày làm việc";
    }

    /** The CSS class beside {@code state}. */
    public String style() {
        return near() ? "near" : state.style();
    }
}
