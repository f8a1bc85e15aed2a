package vn.dieuphoi.office;

import vn.dieuphoi.NoSuchKey;

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

    @Override
    public int compareTo(PartyCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
