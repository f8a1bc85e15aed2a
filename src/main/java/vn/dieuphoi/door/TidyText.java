package vn.dieuphoi.door;

import java.text.Normalizer;
import vn.dieuphoi.Refused;

/** Text as everything behind the door may expect it: composed, and of characters only. */
final class TidyText {

    private TidyText() {}

    /**
     * In the form in which the same words are the same characters.
     *
     * @throws Refused when it holds a control character, or half of a character
     */
    static String of(String text) {
        for (int i = 0; i < text.length(); i++) {
            char one = text.charAt(i);
            if (isNoCharacter(one)) {
                throw new Refused("Nội dung gửi lên có ký tự điều khiển không đọc được (mã %d).".formatted((int) one)
                        + " Hãy xóa đoạn vừa dán, gõ lại rồi gửi lần nữa.");
            }
            if (Character.isHighSurrogate(one)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(one)) {
                throw new Refused("Nội dung gửi lên có ký tự bị đứt nửa chừng. Hãy xóa ký tự lạ rồi gửi lần nữa.");
            }
        }
        return Normalizer.isNormalized(text, Normalizer.Form.NFC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** What no text holds, and no document can. */
    private static boolean isNoCharacter(char one) {
        return Character.isISOControl(one) && one != '\n' && one != '\r' && one != '\t'
                || one == '\uFFFE'
                || one == '\uFFFF';
    }
}
