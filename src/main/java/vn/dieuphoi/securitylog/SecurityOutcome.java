package vn.dieuphoi.securitylog;

/** What became of it. */
public enum SecurityOutcome {
    DONE("Được"),
    REFUSED("Không được");

    private final String label;

    SecurityOutcome(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
