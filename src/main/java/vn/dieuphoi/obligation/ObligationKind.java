package vn.dieuphoi.obligation;

/** What kind of thing is owed. The names stand in the database. */
public enum ObligationKind {
    STEP("Bước công việc"),
    CLOSING("Chốt kết quả"),
    ROUND("Tiến độ tháng"),
    ITEM_REPORT("Báo cáo của mục"),
    REPORT("Báo cáo của Sở"),
    SURVEY("Khảo sát chỉ tiêu"),
    BUDGET("Dự toán"),
    REQUEST("Đề nghị phối hợp"),
    CLARIFICATION("Làm rõ đề nghị"),
    ANSWER_TO_TAKE("Câu trả lời chờ nhận"),
    DECLINING("Từ chối chờ quyết định"),
    EXTENSION("Gia hạn chờ quyết định"),
    APPROVAL("Phê duyệt"),
    ASSIGNMENT("Phân công chủ trì"),
    DIRECTIVE("Chỉ đạo");

    private final String label;

    ObligationKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
