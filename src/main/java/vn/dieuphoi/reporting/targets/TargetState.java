package vn.dieuphoi.reporting.targets;

/** How a target stands on a day. */
public enum TargetState {
    MET("Đạt", "done"),
    NOT_MET("Chưa đạt", "late"),
    NO_FIGURES("Chưa có số liệu", "waiting"),
    /** What the plan wants cannot be reached by any figures, because its own parts do not add up. */
    CONTRADICTED("Không so được", "stopped");

    private final String label;
    private final String style;

    TargetState(String label, String style) {
        this.label = label;
        this.style = style;
    }

    /** What a person reads; never the colour alone. */
    public String label() {
        return label;
    }

    /** The CSS class beside {@code state}. */
    public String style() {
        return style;
    }
}
