package vn.dieuphoi.models.scaffold;

import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.plan.document.UnnamedAuthority;

/**
 * A party outside the department, drawn as a pool.
 *
 * @param many whether it is a set whose members answer one by one
 * @param asked whether the item asks it when it opens; a group that the plan does not name is asked once a lead names it
 */
public record OutsideParty(PartyCode code, String name, boolean many, boolean asked) {

    /** Whether it is "cấp có thẩm quyền": something is proposed to it, which leadership signs first. */
    public boolean isAuthority() {
        return !asked && UnnamedAuthority.isMeantBy(name);
    }

    /** {@code ubndHuyen} for UBND_HUYEN. */
    public String word() {
        return ElementNames.camelCase(code.value());
    }
}
