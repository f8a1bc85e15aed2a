package vn.dieuphoi.plan.trace;

/** The places at which the way from a sentence of the plan to a line of a report can be broken. */
public enum OrphanKind {
    SENTENCE_WITHOUT_ITEM("Câu của văn bản không thuộc mục, chỉ tiêu hay nhiệm vụ thường xuyên nào"),
    ITEM_WITHOUT_SENTENCE("Lời của mục, chỉ tiêu, nhiệm vụ không có trong văn bản ở chỗ đã ghi"),
    ITEM_WITHOUT_MODEL("Mục không có mô hình đã triển khai"),
    MODEL_WITHOUT_ITEM("Mô hình của mục mà kế hoạch không có"),
    ITEM_NOT_STARTED("Mục đã đến kỳ mà chưa mở công việc"),
    WORK_WITHOUT_ITEM("Công việc của mục mà kế hoạch không có"),
    WORK_WITHOUT_INSTANCE("Công việc không có bản chạy của mô hình"),
    INSTANCE_WITHOUT_WORK("Bản chạy của mô hình không thuộc công việc nào"),
    TASK_WITHOUT_WORK("Việc trong danh sách không thuộc công việc hay kỳ báo cáo nào"),
    STEP_WITHOUT_TASK("Kết quả đã ghi không thuộc việc nào đã giao"),
    ROUND_WITHOUT_WORK("Kỳ ghi tiến độ không thuộc công việc nào"),
    REQUEST_WITHOUT_WORK("Đề nghị phối hợp không thuộc công việc nào, hoặc gửi đơn vị không có"),
    ITEM_REPORT_WITHOUT_WORK("Báo cáo của mục không thuộc công việc nào"),
    EXTENSION_WITHOUT_SUBJECT("Đề nghị gia hạn về việc không có"),
    NOTICE_WITHOUT_SUBJECT("Việc báo lãnh đạo về điều không có"),
    EVIDENCE_WITHOUT_WORK("Minh chứng không thuộc công việc nào"),
    MEASUREMENT_WITHOUT_TARGET("Số đo của chỉ tiêu mà kế hoạch không có"),
    REPORT_LINE_WITHOUT_SOURCE("Dòng báo cáo không có mục, chỉ tiêu, công việc hay báo cáo của mục làm gốc"),
    ITEM_MISSING_IN_REPORT("Mục, chỉ tiêu hoặc báo cáo của mục bị thiếu trong báo cáo của cơ quan");

    private final String label;

    OrphanKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
