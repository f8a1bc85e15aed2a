package vn.dieuphoi.coordination;

import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.work.WorkKey;

/**
 * The natural key of a coordination request: {@code 2023-3.4>STTTT}, or {@code 2023-4.2>UBND_HUYEN#3} for the third
 * member of a set.
 */
public record RequestKey(String value) {

    public RequestKey {
        if (!value.matches("[^>]+>[A-Z_]+(#\\d+)?")) {
            throw new IllegalArgumentException("Khóa đề nghị phối hợp không hợp lệ: \"" + value + "\"");
        }
    }

    static RequestKey of(WorkKey workItem, String party) {
        return new RequestKey(workItem + ">" + party);
    }

    public WorkKey workItem() {
        return new WorkKey(value.substring(0, value.indexOf('>')));
    }

    public PartyCode party() {
        String party = value.substring(value.indexOf('>') + 1);
        int number = party.indexOf('#');
        return new PartyCode(number < 0 ? party : party.substring(0, number));
    }

    /** Which member of a set, from 1; 0 for a party that is not a set. */
    int memberNumber() {
        int number = value.indexOf('#');
        return number < 0 ? 0 : Integer.parseInt(value.substring(number + 1));
    }

    @Override
    public String toString() {
        return value;
    }
}
