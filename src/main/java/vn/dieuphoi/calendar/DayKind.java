package vn.dieuphoi.calendar;

/** How a day differs from the ordinary week. */
public enum DayKind {
    DAY_OFF,
    /** A day off because a holiday fell on a weekend. */
    COMPENSATORY_DAY_OFF,
    /** A Saturday on which everybody works, swapped for a day off in the week (hoán đổi). */
    WORKING_SATURDAY
}
