package vn.dieuphoi.calendar;

/** Where the days of a year come from. */
public enum CalendarStatus {
    /** Announced by the authorities. */
    OFFICIAL("Chính thức"),
    /** Derived from the statute; the official list of the year replaces it. */
    PROPOSED("Dự kiến theo luật");

    private final String label;

    CalendarStatus(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
