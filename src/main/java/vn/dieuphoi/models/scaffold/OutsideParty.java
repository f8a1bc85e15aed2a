package vn.dieuphoi.models.scaffold;

import vn.dieuphoi.office.PartyCode;

/**
 * A party outside the department, drawn as a pool.
 *
 * @param many whether it is a set whose members answer one by one
 */
public record OutsideParty(PartyCode code, String name, boolean many) {

    /** {@code ubndHuyen} for UBND_HUYEN. */
    public String word() {
        return ElementNames.camelCase(code.value());
    }
}
