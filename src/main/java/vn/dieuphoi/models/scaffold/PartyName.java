package vn.dieuphoi.models.scaffold;

/**
 * What a diagram calls a party.
 *
 * @param shortName in the title of a lane: "Phòng ĐT"
 * @param inList as one of several in a lane's label: "ĐT", "các trường"
 * @param many whether its bodies answer one by one
 * @param place where it stands
 */
record PartyName(String name, String shortName, String inList, boolean many, Place place) {

    /** Whether a party works in the department, and whether somebody can be asked for it. */
    enum Place {
        /** An office of the department. */
        OFFICE,
        /** A body outside, or a set of which each member answers for itself. */
        OUTSIDE,
        /** A group that a document does not name: who belongs to it is said by the lead. */
        UNNAMED
    }

    boolean asked() {
        return place == Place.OUTSIDE;
    }
}
