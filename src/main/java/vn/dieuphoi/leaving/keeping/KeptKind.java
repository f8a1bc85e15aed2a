package vn.dieuphoi.leaving.keeping;

/** What has a period of keeping. */
public enum KeptKind {
    EVIDENCE(
            "Nội dung tệp của việc đã kết thúc",
            "Tính từ ngày việc kết thúc và kế hoạch của nó hết kỳ; dòng ghi tên tệp, người nộp và mã băm vẫn còn"),
    MESSAGES("Thông báo trong ứng dụng", "Tính từ ngày báo");

    private final String label;
    private final String counted;

    KeptKind(String label, String counted) {
        this.label = label;
        this.counted = counted;
    }

    public String label() {
        return label;
    }

    /** From when its period counts, and what stays. */
    public String counted() {
        return counted;
    }
}
