package vn.dieuphoi.office;

/**
 * One body of a set of parties.
 *
 * @param set the set it belongs to
 * @param number from 1, in the order of the data; never given out again
 * @param name its Vietnamese name, "UBND huyện Nam Sách"
 */
public record PartyMember(PartyCode set, int number, String name) {

    /** The address of one member, as models and requests write it: {@code UBND_HUYEN#3}. */
    public String address() {
        return set + "#" + number;
    }
}
