package vn.dieuphoi.coordination.answer;

/** What a partner can say to a request. */
public enum ReplyKind {
    /** It will answer; from then on somebody has the request in hand. */
    ACCEPT("Nhận đề nghị"),
    ANSWER("Trả lời"),
    /** The question is not clear; the lead has to explain it first. */
    ASK_BACK("Hỏi lại"),
    /** With a reason; leadership decides whether it may. */
    DECLINE("Từ chối");

    private final String label;

    ReplyKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
