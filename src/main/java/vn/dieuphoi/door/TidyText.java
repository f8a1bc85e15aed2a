package vn.dieuphoi.door;

import java.text.Normalizer;
import vn.dieuphoi.BrokenText;
import vn.dieuphoi.Refused;
import vn.dieuphoi.TypedText;

/** Text as everything behind the door may expect it: composed, and of characters only. */
final class TidyText {

    private TidyText() {}

    /**
     * In the form in which the same words are the same characters; nothing at all where nobody could see any of it.
     *
     * @throws Refused when it holds a control character, half of a character or one that stands for broken bytes
     */
    static String of(String text) {
        BrokenText.in(text).ifPresent(what -> {
            throw new Refused("Nội dung gửi lên có " + what + ". Hãy xóa đoạn vừa dán, gõ lại rồi gửi lần nữa.");
        });
        if (!text.isBlank() && TypedText.showsNothing(text)) {
            return "";
        }
        return Normalizer.isNormalized(text, Normalizer.Form.NFC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFC);
    }
}
