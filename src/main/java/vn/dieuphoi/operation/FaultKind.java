package vn.dieuphoi.operation;

/** What can fail without anybody at the screen. A kind is told once when it begins and once when it is over. */
public enum FaultKind {
    BRAKED("Quy trình chạy quá nhiều nên đã bị phanh"),
    FAILED_JOB("Bước tự động không chạy được"),
    OVERDUE_JOB("Bước tự động quá giờ chưa chạy"),
    SILENT_NODE("Máy chủ ứng dụng không còn báo tin"),
    WRONG_CLOCK("Đồng hồ máy chủ sai giờ", true),
    OPENED_EARLY("Việc mở sớm vì đồng hồ đã chạy nhanh"),
    STANDING_OUTBOX("Thư đi bị ứ đọng"),
    FAILING_CHECK("Kiểm tra hằng đêm thấy sai lệch"),
    FULL_DISK("Ổ đĩa sắp đầy", true),
    OLD_BACKUP("Bản sao lưu quá cũ"),
    ENDING_CERTIFICATE("Chứng thư số sắp hết hạn"),
    FAST_GROWTH("Dữ liệu tăng nhanh bất thường"),
    UNWRITABLE_LOG("Không ghi được nhật ký hệ thống", true),
    /** A source of faults that cannot look: what it would find is unknown. */
    UNSEEN("Không xem được tình trạng", true);

    private final String label;
    private final boolean ofOneNode;

    FaultKind(String label) {
        this(label, false);
    }

    FaultKind(String label, boolean ofOneNode) {
        this.label = label;
        this.ofOneNode = ofOneNode;
    }

    public String label() {
        return label;
    }

    /** Whether only the node itself can see it; another node's look says nothing about it. */
    public boolean ofOneNode() {
        return ofOneNode;
    }
}
