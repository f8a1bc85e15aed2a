package vn.dieuphoi.calendar;

/** How a day differs from the ordinary week. */
public enum DayKind {
    DAY_OFF("Nghỉ"),
    /** A day off because a holiday fell on a weekend. */
    COMPENSATORY_DAY_OFF("Nghỉ bù"),
    /** A Saturday on which everybody works, swapped for a day off in the week (hoán đổi). */
    WORKING_SATURDAY("Làm bù");

    private final String label;

    DayKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
