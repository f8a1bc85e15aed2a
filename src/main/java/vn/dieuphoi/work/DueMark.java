package vn.dieuphoi.work;

/**
 * How an open due date stands on a day, in words and in the class that colours them.
 *
 * @param workingDaysLeft until the due date, negative after it; 0 also on the days off after it
 */
public record DueMark(DeadlineStatus status, int workingDaysLeft) {

    /** So few working days are "near" (domain: the first reminder goes out three before). */
    static final int NEAR = 3;

    public boolean near() {
        return status == DeadlineStatus.OPEN_IN_TIME && workingDaysLeft <= NEAR;
    }

    /** "Còn 2 ngày làm việc", "Đến hạn hôm nay", "Quá hạn 3 ngày làm việc". */
    public String words() {
        if (status == DeadlineStatus.OPEN_LATE) {
            return workingDaysLeft == 0 ? "Quá hạn" : "Quá hạn %d ngày làm việc".formatted(-workingDaysLeft);
        }
        return workingDaysLeft == 0 ? "Đến hạn hôm nay" : "Còn %d ngày làm việc".formatted(workingDaysLeft);
    }

    /** The CSS class beside {@code state}. */
    public String style() {
        return near() ? "near" : status.style();
    }
}
