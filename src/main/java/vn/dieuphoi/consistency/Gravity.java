package vn.dieuphoi.consistency;

/** How bad it is when a rule finds something. */
public enum Gravity {
    /** Somebody's work is lost, doubled or stands still. */
    ERROR("Lỗi"),
    /** The work goes on, but somebody should look. */
    WARNING("Cần xem");

    private final String label;

    Gravity(String label) {
        this.label = label;
    }

    /** What a person reads. */
    public String label() {
        return label;
    }
}
