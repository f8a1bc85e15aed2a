package vn.dieuphoi.plan.document;

import vn.dieuphoi.PlainWords;

/** "Cấp có thẩm quyền": documents speak so of those who decide, without a name. */
public final class UnnamedAuthority {

    private static final String WORDS = "co tham quyen";

    private UnnamedAuthority() {}

    /** @param name of a party, as a document or a register writes it */
    public static boolean isMeantBy(String name) {
        return PlainWords.of(name).contains(WORDS);
    }
}
