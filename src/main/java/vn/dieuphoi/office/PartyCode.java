package vn.dieuphoi.office;

import java.util.Collection;
import java.util.List;
import vn.dieuphoi.NoSuchKey;
import vn.dieuphoi.Subject;

/**
 * The code of an office or an outside party, such as {@code PDT} or {@code UBND_HUYEN}; also its group id in the engine.
 *
 * @param value upper-case ASCII letters, digits and underscores, a letter first
 */
public record PartyCode(String value) implements Comparable<PartyCode> {

    public PartyCode {
        if (!value.matches("[A-Z][A-Z0-9_]*")) {
            throw new NoSuchKey("Mã đơn vị không hợp lệ: \"" + value + "\"");
        }
    }

    /** As {@code in (:offices)} takes them: never empty; what stands for none is no party's code. */
    public static List<String> values(Collection<PartyCode> parties) {
        return parties.isEmpty()
                ? List.of("")
                : parties.stream().map(PartyCode::value).toList();
    }

    @Override
    public int compareTo(PartyCode other) {
        return value.compareTo(other.value);
    }

    /** Under which the history keeps what happens to the party. */
    public Subject subject() {
        return new Subject(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
