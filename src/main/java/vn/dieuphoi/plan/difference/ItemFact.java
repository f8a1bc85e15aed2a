package vn.dieuphoi.plan.difference;

/** A fact of an item in which two contents of a plan may differ. */
public enum ItemFact {
    LEAD("Chủ trì"),
    CO_LEADS("Cùng chủ trì"),
    START("Bắt đầu"),
    END("Thời hạn"),
    MILESTONES("Mốc"),
    RHYTHM("Nhịp ghi tiến độ"),
    PARTNERS("Phối hợp"),
    PRODUCTS("Sản phẩm"),
    TITLE("Tên mục"),
    TEXT("Nội dung"),
    /** What has no words of its own here. */
    OTHER("Dữ kiện khác");

    private final String label;

    ItemFact(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
