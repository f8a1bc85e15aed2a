package vn.dieuphoi.setup;

/**
 * How a step stands.
 *
 * @param words what there is, or what is missing
 */
public record SetupLine(SetupStep step, State state, String words) {

    /** Sign and word, never colour alone. */
    public enum State {
        DONE("✓", "xong"),
        MISSING("?", "còn thiếu"),
        MAY_WAIT("○", "có thể để sau");

        private final String sign;
        private final String label;

        State(String sign, String label) {
            this.sign = sign;
            this.label = label;
        }

        public String sign() {
            return sign;
        }

        public String label() {
            return label;
        }
    }

    static SetupLine done(SetupStep step, String words) {
        return new SetupLine(step, State.DONE, words);
    }

    static SetupLine missing(SetupStep step, String words) {
        return new SetupLine(step, State.MISSING, words);
    }

    static SetupLine mayWait(SetupStep step, String words) {
        return new SetupLine(step, State.MAY_WAIT, words);
    }

    public boolean done() {
        return state == State.DONE;
    }
}
