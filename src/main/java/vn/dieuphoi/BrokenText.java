package vn.dieuphoi;

import java.util.Optional;

/** What nobody typed: control characters, half a character, and the sign that stands where bytes could not be read. */
public final class BrokenText {

    private static final char UNREADABLE = '\uFFFD';

    private BrokenText() {}

    /** The first of them, in words that follow "có"; empty in sound text. */
    public static Optional<String> in(String text) {
        for (int i = 0; i < text.length(); i++) {
            char one = text.charAt(i);
            if (isNoCharacter(one)) {
                return Optional.of("ký tự điều khiển không đọc được (mã %d)".formatted((int) one));
            }
            if (one == UNREADABLE) {
                return Optional.of("ký tự hỏng (�)");
            }
            if (Character.isHighSurrogate(one)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(one)) {
                return Optional.of("ký tự bị đứt nửa chừng");
            }
        }
        return Optional.empty();
    }

    /** What no text holds, and no document can. */
    private static boolean isNoCharacter(char one) {
        return Character.isISOControl(one) && one != '\n' && one != '\r' && one != '\t'
                || one == '\uFFFE'
                || one == '\uFFFF';
    }
}
