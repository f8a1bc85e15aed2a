package vn.dieuphoi.models.scaffold;

import vn.dieuphoi.office.PartyCode;

/**
 * A party outside the department, drawn as a pool.
 *
 * @param many whether it is a set whose members answer one by one
 * @param asked whether the item asks it when it opens; a group that the plan does not name is asked once a lead names it
 */
public record OutsideParty(PartyCode code, String name, boolean many, boolean asked) {

    /** {@code ubndHuyen} for UBND_HUYEN. */
    public String word() {
        return ElementNames.camelCase(code.value());
    }
}
