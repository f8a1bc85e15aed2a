package vn.dieuphoi.escalation.extension;

/** How far a request for more time is. */
public enum ExtensionState {
    OPEN("Chờ quyết định", "near"),
    AGREED("Đồng ý", "done"),
    COUNTERED("Đồng ý với hạn khác", "done"),
    REFUSED("Không đồng ý", "late"),
    LAPSED("Không còn cần", "stopped");

    private final String label;
    private final String style;

    ExtensionState(String label, String style) {
        this.label = label;
        this.style = style;
    }

    public String label() {
        return label;
    }

    /** The CSS class beside {@code state}. */
    public String style() {
        return style;
    }
}
