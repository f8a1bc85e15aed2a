package vn.dieuphoi.escalation.register;

/** What became of a directive. */
public enum Carried {
    DONE("Đã làm xong", "✓", "done"),
    IN_TIME("Còn hạn", "●", "track"),
    LATE("Quá hạn", "▲", "late");

    private final String label;
    private final String sign;
    private final String style;

    Carried(String label, String sign, String style) {
        this.label = label;
        this.sign = sign;
        this.style = style;
    }

    public String label() {
        return label;
    }

    /** Stands before the word, so that it is never told by the colour alone. */
    public String sign() {
        return sign;
    }

    /** The CSS class. */
    public String style() {
        return style;
    }
}
