package vn.dieuphoi.models.scaffold;

/**
 * What a diagram calls a party.
 *
 * @param shortName in the title of a lane: "Phòng ĐT"
 * @param inList as one of several in a lane's label: "ĐT", "các trường"
 * @param many whether its bodies answer one by one
 * @param asked whether requests go to it: a body outside, or a set of which each member answers for itself
 */
record PartyName(String name, String shortName, String inList, boolean many, boolean asked) {}
