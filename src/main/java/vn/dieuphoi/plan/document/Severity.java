package vn.dieuphoi.plan.document;

/** How much a finding matters. */
public enum Severity {
    /** Somebody has to decide before the plan can be carried out or reported as written. */
    ERROR("LỖI"),
    /** The document contradicts itself or leaves something open; the decision taken should be known. */
    WARNING("CẢNH BÁO"),
    /** Worth knowing. */
    INFO("GHI CHÚ");

    private final String label;

    Severity(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
