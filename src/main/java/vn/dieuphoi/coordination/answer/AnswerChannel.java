package vn.dieuphoi.coordination.answer;

/** How a reply came in. */
public enum AnswerChannel {
    TASKLIST("qua danh sách việc"),
    PAGE("qua trang trả lời"),
    /** By somebody without an account, through a link sent to them. */
    LINK("qua liên kết gửi cho đơn vị"),
    /** Entered from a letter, by the clerk or by who asked. */
    CLERK("nhập thay theo văn bản của đơn vị");

    private final String label;

    AnswerChannel(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
