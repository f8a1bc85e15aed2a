package vn.dieuphoi.board.leaders;

import java.util.List;
import java.util.stream.Stream;

/**
 * How an item or a thing that is owed is doing; each is counted once, by the first that applies in the order of {@code
 * STOPPED, DONE, LATE, WAITING, ON_TRACK}. The four classes of the reports ask about something else: the own due day.
 */
public enum Doing {
    DONE("Xong", "✓", "done"),
    ON_TRACK("Đúng tiến độ", "●", "track"),
    LATE("Chậm", "▲", "late"),
    WAITING("Chờ lãnh đạo", "◆", "waiting"),
    /** Stopped or carried over: outside of the sum. */
    STOPPED("Đã dừng hoặc chuyển", "■", "stopped");

    private static final List<Doing> COUNTED =
            Stream.of(values()).filter(one -> one != STOPPED).toList();

    private final String label;
    private final String sign;
    private final String style;

    Doing(String label, String sign, String style) {
        this.label = label;
        this.sign = sign;
        this.style = style;
    }

    /** The four whose sum is the whole plan. */
    public static List<Doing> counted() {
        return COUNTED;
    }

    public String label() {
        return label;
    }

    /** Stands before the word, so that it is never told by the colour alone. */
    public String sign() {
        return sign;
    }

    /** The CSS class. */
    public String style() {
        return style;
    }
}
