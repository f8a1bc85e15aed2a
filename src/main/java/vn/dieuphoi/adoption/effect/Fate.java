package vn.dieuphoi.adoption.effect;

/** What becomes of an item when a content of its plan is adopted. */
public enum Fate {
    OPENED("Mở mới", "+"),
    CHANGED("Thay đổi", "⇄"),
    STOPPED("Dừng", "✕"),
    UNTOUCHED("Giữ nguyên", "✓"),
    /** It cannot run, so that it stays as it is. */
    LEFT("Chưa chạy được", "▲");

    private final String label;
    private final String sign;

    Fate(String label, String sign) {
        this.label = label;
        this.sign = sign;
    }

    public String label() {
        return label;
    }

    public String sign() {
        return sign;
    }
}
