package vn.dieuphoi.work.ending;

import vn.dieuphoi.obligation.EndCause;
import vn.dieuphoi.work.WorkState;

/** The ends that a piece of work can have. The names stand in the database and in the forms. */
public enum EndingWay {
    /** Its content is done; nothing is left but to close it. */
    CLOSE("Chốt kết quả", WorkState.COMPLETED, EndCause.CLOSED),
    /** What was done counts, what is left is written down and not gone on with. */
    CLOSE_PARTLY("Kết thúc phần đã làm", WorkState.CLOSED_PARTLY, EndCause.CLOSED_PARTLY),
    /** An item of the next plan goes on with it. */
    CARRY_OVER("Chuyển sang kế hoạch sau", WorkState.CARRIED_OVER, EndCause.CARRIED_OVER),
    /** It is not to be done any more, and is in no class of completion. */
    STOP("Dừng", WorkState.STOPPED, EndCause.STOPPED);

    private final String label;
    private final WorkState state;
    private final EndCause cause;

    EndingWay(String label, WorkState state, EndCause cause) {
        this.label = label;
        this.state = state;
        this.cause = cause;
    }

    public String label() {
        return label;
    }

    /** How the work stands after it. */
    WorkState state() {
        return state;
    }

    /** Why what is open in the work is owed no longer. */
    public EndCause cause() {
        return cause;
    }
}
