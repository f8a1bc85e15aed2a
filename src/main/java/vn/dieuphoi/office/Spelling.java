package vn.dieuphoi.office;

import vn.dieuphoi.PlainWords;

/**
 * One spelling of a party's name in a document. Case, diacritics, spaces and punctuation make no difference, for one
 * document writes "LĐVL", "LDVL", "Kế hoạch tài chính" and "Kế hoạch - Tài chính".
 *
 * @param text as written
 */
public record Spelling(String text) {

    /** What is compared: "Phòng LĐVL" becomes "phong ldvl". */
    public String key() {
        return PlainWords.of(text);
    }
}
