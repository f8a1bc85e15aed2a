package vn.dieuphoi.calendar;

/** Where the days of a year come from. */
public enum CalendarStatus {
    /** Announced by the authorities. */
    OFFICIAL,
    /** Derived from the statute; the official list of the year replaces it. */
    PROPOSED
}
