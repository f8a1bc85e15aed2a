package vn.dieuphoi.office;

import vn.dieuphoi.PlainWords;

/**
 * One spelling of a party's name in a document. Case, diacritics, spaces and punctuation make no difference, for one
 * document writes "TC", "PTC", "Kế hoạch tài chính" and "Kế hoạch - Tài chính".
 *
 * @param text as written
 */
public record Spelling(String text) {

    /** What is compared: "Phòng TC" becomes "phong tc". */
    public String key() {
        return PlainWords.of(text);
    }
}
