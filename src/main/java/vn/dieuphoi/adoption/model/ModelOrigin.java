package vn.dieuphoi.adoption.model;

/** Where the model of a draft's item comes from. */
public enum ModelOrigin {
    DRAWN("soạn từ văn bản"),
    OUTLINED("đã sửa dàn ý"),
    UPLOADED("tải lên");

    private final String label;

    ModelOrigin(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether a person has had a hand in it, so that it is not drawn anew without being asked for. */
    public boolean byHand() {
        return this != DRAWN;
    }
}
