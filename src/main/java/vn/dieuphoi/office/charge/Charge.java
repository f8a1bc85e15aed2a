package vn.dieuphoi.office.charge;

/** What at most one party does for the papers of the whole department; a house may have nobody for it. */
public enum Charge {
    /** Looks over the budget estimate before leadership decides. */
    BUDGET,
    /** Gives the figures by which targets are measured. */
    STATISTICS
}
