package vn.dieuphoi.office.succession;

import java.util.Set;
import java.util.TreeSet;
import vn.dieuphoi.Refused;
import vn.dieuphoi.office.Spelling;

/**
 * The names of an office.
 *
 * @param reason the decision behind it: number and day
 */
public record PartyNaming(String name, String shortName, String abbreviation, String reason) {

    public PartyNaming {
        name = name.strip();
        shortName = shortName.isBlank() ? name : shortName.strip();
        abbreviation = abbreviation.isBlank() ? shortName : abbreviation.strip();
        reason = reason.strip();
        if (name.isEmpty() || name.length() > 200) {
            throw new Refused("Hãy nhập tên đơn vị, không quá 200 ký tự.");
        }
        if (reason.isEmpty()) {
            throw new Refused("Hãy ghi căn cứ (số, ngày quyết định); căn cứ được giữ trong lịch sử.");
        }
    }

    public Set<String> spellings() {
        Set<String> keys = new TreeSet<>();
        keys.add(new Spelling(name).key());
        keys.add(new Spelling(shortName).key());
        keys.add(new Spelling(abbreviation).key());
        return keys;
    }
}
