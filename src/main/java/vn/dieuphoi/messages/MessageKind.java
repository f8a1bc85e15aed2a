package vn.dieuphoi.messages;

/** Why somebody is told something. */
public enum MessageKind {
    NEW_REQUEST("Đề nghị phối hợp mới"),
    REMINDER("Đôn đốc trả lời"),
    DIRECTIVE("Chỉ đạo của lãnh đạo"),
    ESCALATION("Việc chậm cần chỉ đạo"),
    DIGEST("Tổng hợp trong ngày"),
    FAULT("Vận hành"),
    ACCOUNT("An toàn tài khoản"),
    PLAN("Kế hoạch"),
    COMMENT("Trao đổi về việc"),
    ASSIGNMENT("Việc được giao");

    private final String label;

    MessageKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
