package vn.dieuphoi.office.handover;

/**
 * Which of an office's open tasks to show.
 *
 * @param holder a person's id, {@link #NOBODY}, or empty for all
 * @param lateOnly only those whose due date has passed
 * @param page from 0, of {@link #SIZE} each
 */
public record HeldFilter(String holder, boolean lateOnly, int page) {

    public static final String NOBODY = "-";
    public static final int SIZE = 50;
}
