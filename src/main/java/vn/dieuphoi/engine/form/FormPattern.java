package vn.dieuphoi.engine.form;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import vn.dieuphoi.Refused;

/**
 * The pattern that a form asks of a text. Some patterns take longer than a life for a short text: those of the usual shape
 * are refused with the form, and whichever comes by in spite of it gives up after so many looks at a character.
 */
final class FormPattern {

    private static final int LONGEST = 200;

    /** A sound pattern looks at each character of the longest text a few times. */
    private static final int MOST_LOOKS = 2_000_000;

    private static final int MOST_ENDLESS = 3;

    /** References back and looks around. */
    private static final Pattern FOREIGN = Pattern.compile("\\\\[1-9]|\\\\k<|\\(\\?[=!<]");

    private FormPattern() {}

    /** What is wrong with it, and what to do. */
    static Optional<String> fault(String pattern) {
        if (pattern.length() > LONGEST) {
            return Optional.of("mẫu dài quá " + LONGEST + " ký tự; hãy rút gọn hoặc bỏ mẫu");
        }
        try {
            var unused = Pattern.compile(pattern);
        } catch (PatternSyntaxException broken) {
            return Optional.of("mẫu \"" + pattern + "\" viết sai ở ký tự thứ " + (broken.getIndex() + 1)
                    + "; hãy sửa, ví dụ ^[0-9]{10}$ là mười chữ số, hoặc bỏ mẫu");
        }
        return FOREIGN.matcher(pattern).find() || runsAway(pattern)
                ? Optional.of(
                        "mẫu \"" + pattern
                                + "\" có thể chạy mãi với một chữ ngắn; hãy bỏ phần lặp trong phần lặp, ví dụ ^[0-9]{10}$, hoặc bỏ mẫu")
                : Optional.empty();
    }

    /** Whether a group that repeats without end repeats or chooses inside, or too much repeats one after the other. */
    private static boolean runsAway(String pattern) {
        Deque<Boolean> around = new ArrayDeque<>();
        boolean busy = false;
        int endless = 0;
        String text = pattern.replaceAll("\\\\.", "x").replaceAll("\\[[^]]*]", "x");
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            boolean repeats = character == '*'
                    || character == '+'
                    || character == '{' && text.substring(at).matches("(?s)\\{\\d+,\\d*}.*");
            if (character == '(') {
                around.push(busy);
                busy = false;
            } else if (character == ')') {
                boolean inside = busy;
                boolean next = at + 1 < text.length() && "*+{".indexOf(text.charAt(at + 1)) >= 0;
                if (inside && next) {
                    return true;
                }
                boolean outside = !around.isEmpty() && around.pop();
                busy = inside || outside;
            } else if (repeats || character == '|') {
                busy = true;
                endless += repeats ? 1 : 0;
            }
        }
        return endless > MOST_ENDLESS;
    }

    /** @throws Refused when that cannot be told in time */
    static boolean isFound(Pattern pattern, String text) {
        try {
            return pattern.matcher(new Counted(text, new int[1])).find();
        } catch (TooLong | StackOverflowError gaveUp) {
            throw new Refused(
                    "Mẫu kiểm tra của ô này quá phức tạp nên chưa nhận được; hãy báo quản trị viên sửa biểu mẫu.");
        }
    }

    /** Counts the looks at its characters, those of its parts included. */
    private record Counted(CharSequence text, int[] looks) implements CharSequence {

        @Override
        public char charAt(int index) {
            if (++looks[0] > MOST_LOOKS) {
                throw new TooLong();
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new Counted(text.subSequence(start, end), looks);
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }

    private static final class TooLong extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }
}
