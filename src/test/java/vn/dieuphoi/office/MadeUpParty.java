package vn.dieuphoi.office;

import vn.dieuphoi.office.succession.PartyNaming;

/** A line of a register of offices that no database holds. */
public final class MadeUpParty {

    private MadeUpParty() {}

    public static Party of(String code, PartyKind kind, String name, String abbreviation) {
        PartyNaming naming = new PartyNaming(name, name, abbreviation, "QĐ 1/QĐ-TC ngày 02/01/2026");
        return new Party(new PartyCode(code), kind, kind == PartyKind.OUTSIDE, naming, 1);
    }
}
