package vn.dieuphoi.escalation;

/** Who is asked about something late. The names, in small letters, stand in the model of the notice. */
public enum Rung {
    /** All of leadership, first. */
    LEADERSHIP,
    /** The Giám đốc at once: leadership itself is late. */
    DIRECTOR,
    /** Nobody: it is no longer late, or told in the notice about the item around it. */
    NONE
}
