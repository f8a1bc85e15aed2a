package vn.dieuphoi.obligation;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How an obligation stood on a day. Every page, report, scorecard, digest and delay split says it by this.
 *
 * @param dueOn the due date in force; null where there was none
 * @param ladderDay the day from which the ladder counts: the due date, or what leadership set when it urged
 * @param owedBy who owed it; null where nobody could take it
 */
public record Standing(
        State state,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate ladderDay,
        @Nullable String owedBy) {

    /** The four classes in which administrative reports count work (Nghị định 09/2019), and what is in none of them. */
    public enum State {
        DONE_IN_TIME("Hoàn thành đúng hạn", "done"),
        DONE_LATE("Hoàn thành quá hạn", "done-late"),
        OPEN_IN_TIME("Đang thực hiện trong hạn", "running"),
        OPEN_LATE("Đang thực hiện quá hạn", "late"),
        NOT_OPEN("Chưa đến kỳ", "waiting"),
        WITHDRAWN("Đã dừng", "stopped");

        private static final List<State> CLASSES =
                Stream.of(values()).filter(State::counted).toList();

        private final String label;
        private final String style;

        State(String label, String style) {
            this.label = label;
            this.style = style;
        }

        /**
         * The rule, by day: what falls due today is in time until midnight.
         *
         * @param dueOn the last day that is in time; null for what is never late
         * @param doneOn the day on which it was done; null while it is open
         * @param day the day on which one looks
         */
        public static State of(@Nullable LocalDate dueOn, @Nullable LocalDate doneOn, LocalDate day) {
            boolean late = dueOn != null && (doneOn == null ? day : doneOn).isAfter(dueOn);
            return doneOn == null ? (late ? OPEN_LATE : OPEN_IN_TIME) : late ? DONE_LATE : DONE_IN_TIME;
        }

        /** The four in which things are counted. */
        public static List<State> classes() {
            return CLASSES;
        }

        /** Whether it is one of the four. */
        public boolean counted() {
            return this != NOT_OPEN && this != WITHDRAWN;
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

    public boolean isLate() {
        return state == State.OPEN_LATE;
    }
}
