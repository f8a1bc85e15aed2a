package vn.dieuphoi.obligation;

/** How the piece of work ended with which something is owed no longer. The names stand in the database. */
public enum EndCause {
    CLOSED("mục đã chốt kết quả"),
    CLOSED_PARTLY("mục đã kết thúc phần đã làm"),
    CARRIED_OVER("mục đã chuyển sang kế hoạch sau"),
    STOPPED("công việc đã dừng");

    private final String label;

    EndCause(String label) {
        this.label = label;
    }

    /** As a reason, in the middle of a sentence. */
    public String label() {
        return label;
    }
}
