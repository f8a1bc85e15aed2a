package vn.dieuphoi.office;

/** What a party is, and so who answers for it. */
public enum PartyKind {
    /** An office of the department. */
    INTERNAL,
    /** A body outside the department. */
    OUTSIDE,
    /** Several bodies, each of which answers for itself. */
    SET,
    /** Offices that the lead names while the work runs: "các phòng, đơn vị liên quan". */
    OPEN_SET,
    /** A group that the document does not name, such as "cấp có thẩm quyền". */
    UNNAMED
}
