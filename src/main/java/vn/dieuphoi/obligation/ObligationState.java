package vn.dieuphoi.obligation;

/** How an obligation stands. The names stand in the database. */
public enum ObligationState {
    OPEN,
    DONE,
    /** Nobody owes it any more: the work around it was stopped, or went another way. */
    WITHDRAWN
}
