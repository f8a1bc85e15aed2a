package vn.dieuphoi.work;

/**
 * Where something with a deadline stands.
 *
 * @param subject its natural key
 * @param workingDaysLeft until the due date, or until it was done in time; negative when late by so many
 * @param words "còn 3 ngày làm việc", "quá 2 ngày làm việc", "xong trước hạn 1 ngày làm việc"
 */
public record Standing(String subject, DeadlineStatus status, int workingDaysLeft, String words) {

    /** Near enough to mark it. */
    private static final int NEAR = 3;

    public boolean near() {
        return status == DeadlineStatus.OPEN_IN_TIME && workingDaysLeft <= NEAR;
    }

    /** The CSS class beside {@code state}. */
    public String style() {
        return near() ? "near" : status.style();
    }
}
