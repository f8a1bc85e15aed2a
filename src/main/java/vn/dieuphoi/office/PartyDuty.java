package vn.dieuphoi.office;

/** A duty that exactly one party holds. */
enum PartyDuty {
    LEADERSHIP,
    STANDING_OFFICE
}
