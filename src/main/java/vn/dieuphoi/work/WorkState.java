package vn.dieuphoi.work;

import vn.dieuphoi.obligation.Standing;

/** Where a piece of work stands. */
public enum WorkState {
    OPEN("Đang thực hiện"),
    COMPLETED("Đã hoàn thành"),
    CARRIED_OVER("Chuyển sang năm sau"),
    CLOSED_PARTLY("Đã kết thúc phần đã làm"),
    STOPPED("Đã dừng");

    private final String label;

    WorkState(String label) {
        this.label = label;
    }

    /** Whether it can be in time or late: what was stopped, carried over or closed unfinished is in no class of completion. */
    public boolean hasStanding() {
        return this == OPEN || this == COMPLETED;
    }

    /**
     * As reports and scorecards count it: carried over is in time where the plan itself gives it more than one year,
     * otherwise it is work that was not finished, as is what was closed with something left.
     *
     * @param standing by the book; a state of now that came later than it changes nothing
     */
    public Standing.State counted(Standing.State standing, boolean carriesOver) {
        boolean unfinished = this == CARRIED_OVER || this == CLOSED_PARTLY;
        if (!unfinished || standing.open() || !standing.counted()) {
            return standing;
        }
        return this == CARRIED_OVER && carriesOver ? Standing.State.OPEN_IN_TIME : Standing.State.OPEN_LATE;
    }

    /** What a person reads. */
    public String label() {
        return label;
    }
}
