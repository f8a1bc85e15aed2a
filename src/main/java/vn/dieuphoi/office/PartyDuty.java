package vn.dieuphoi.office;

/** A duty that exactly one party holds. */
public enum PartyDuty {
    LEADERSHIP,
    STANDING_OFFICE
}
