package vn.dieuphoi.work;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where something with a deadline stands, in the four classes in which administrative reports count work (Nghị định
 * 09/2019; domain rule "Reporting rules"). Every page, list and report uses these and no others.
 */
public enum DeadlineStatus {
    DONE_IN_TIME("Hoàn thành đúng hạn", "done"),
    DONE_LATE("Hoàn thành quá hạn", "done-late"),
    OPEN_IN_TIME("Đang thực hiện trong hạn", "running"),
    OPEN_LATE("Đang thực hiện quá hạn", "late");

    private final String label;
    private final String style;

    DeadlineStatus(String label, String style) {
        this.label = label;
        this.style = style;
    }

    /**
     * @param dueOn the last day that is in time
     * @param doneOn the day on which it was done; null while it is open
     * @param today the day on which one looks
     */
    public static DeadlineStatus of(LocalDate dueOn, @Nullable LocalDate doneOn, LocalDate today) {
        if (doneOn != null) {
            return doneOn.isAfter(dueOn) ? DONE_LATE : DONE_IN_TIME;
        }
        return today.isAfter(dueOn) ? OPEN_LATE : OPEN_IN_TIME;
    }

    public boolean open() {
        return this == OPEN_IN_TIME || this == OPEN_LATE;
    }

    /** What a person reads; never the colour alone. */
    public String label() {
        return label;
    }

    /** The CSS class beside {@code state}. */
    public String style() {
        return style;
    }
}
