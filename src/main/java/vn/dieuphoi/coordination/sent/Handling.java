package vn.dieuphoi.coordination.sent;

/** What the lead makes of an opinion, as its sheet of opinions says it. */
public enum Handling {
    AGREES("Nhất trí"),
    TAKEN_UP("Tiếp thu"),
    EXPLAINED("Giải trình");

    private final String label;

    Handling(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
