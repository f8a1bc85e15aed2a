package vn.dieuphoi.adoption.trial;

/** How a rehearsal stands. */
public enum TrialState {
    WAITING("Đang chờ đến lượt"),
    RUNNING("Đang diễn tập"),
    PASSED("Đạt"),
    FAILED("Không đạt"),
    STOPPED("Đã dừng"),
    BROKEN("Bị ngắt");

    private final String label;

    TrialState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public boolean open() {
        return this == WAITING || this == RUNNING;
    }
}
