package vn.dieuphoi.models.scaffold;

/**
 * What a diagram calls a party.
 *
 * @param shortName in the title of a lane: "Phòng ĐT"
 * @param inList as one of several in a lane's label: "ĐT", "các trường"
 * @param many whether its bodies answer one by one
 */
record PartyName(String name, String shortName, String inList, boolean many) {}
