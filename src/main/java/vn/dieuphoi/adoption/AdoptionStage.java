package vn.dieuphoi.adoption;

/** The six steps from a document to running work. Any of them may be looked at early. */
public enum AdoptionStage {
    READ("Đọc văn bản", ""),
    REVIEW("Rà soát", ""),
    CHECK("Kiểm tra", "/kiem-tra"),
    MODELS("Mô hình", "/mo-hinh"),
    TRIAL("Diễn tập", "/dien-tap"),
    ADOPT("Áp dụng", "/ap-dung");

    private final String label;
    private final String path;

    AdoptionStage(String label, String path) {
        this.label = label;
        this.path = path;
    }

    public String label() {
        return label;
    }

    /** The address of its page for a draft. */
    public String page(long draft) {
        return PlanDraft.page(draft) + path;
    }
}
