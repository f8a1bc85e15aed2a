package vn.dieuphoi.work;

/** Where a piece of work stands. */
public enum WorkState {
    OPEN("Đang thực hiện"),
    COMPLETED("Đã hoàn thành"),
    CARRIED_OVER("Chuyển sang năm sau"),
    STOPPED("Đã dừng");

    private final String label;

    WorkState(String label) {
        this.label = label;
    }

    /** What a person reads. */
    /** Whether it can be in time or late: what was stopped or carried over is in no class of completion. */
    public boolean hasStanding() {
        return this == OPEN || this == COMPLETED;
    }

    public String label() {
        return label;
    }
}
