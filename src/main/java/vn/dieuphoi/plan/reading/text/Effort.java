package vn.dieuphoi.plan.reading.text;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How much reading a document may cost, counted in characters that are looked at or copied, so that the same document is
 * read or refused on every machine. Words that repeat themselves without end would keep the reader busy for days.
 */
public final class Effort {

    /** Some seconds of a processor; a plan of 200 pages costs a ninth of it. */
    static final long MOST = 600_000_000L;

    private static final ThreadLocal<@Nullable Effort> CURRENT = new ThreadLocal<>();

    private final String name;
    private long left = MOST;

    private Effort(String name) {
        this.name = name;
    }

    /**
     * What the work reads with a limit; outside of such work nothing is counted.
     *
     * @param name of the file, for who handed it in
     * @throws CannotRead when it has cost too much
     */
    public static <T> T limited(String name, Supplier<T> work) {
        @Nullable Effort before = CURRENT.get();
        CURRENT.set(new Effort(name));
        try {
            return work.get();
        } finally {
            if (before == null) {
                CURRENT.remove();
            } else {
                CURRENT.set(before);
            }
        }
    }

    /** Counts characters that are about to be looked at or copied. */
    static void spend(long characters) {
        Effort effort = CURRENT.get();
        if (effort != null) {
            effort.take(characters);
        }
    }

    /** The same words, each look at which counts. */
    public static CharSequence counted(CharSequence words) {
        Effort effort = CURRENT.get();
        return effort == null ? words : new Counted(words.toString(), effort);
    }

    private void take(long characters) {
        left -= characters;
        if (left < 0) {
            throw new CannotRead(
                    "Tệp " + name + " có đoạn quá dài hoặc lặp lại mãi nên chưa đọc được. Hãy bỏ đoạn ấy, hoặc"
                            + " chép phần nhiệm vụ sang một tệp mới dạng bảng rồi gửi lại.");
        }
    }

    private record Counted(String words, Effort effort) implements CharSequence {

        @Override
        public char charAt(int index) {
            effort.take(1);
            return words.charAt(index);
        }

        @Override
        public int length() {
            return words.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            effort.take(end - start);
            return words.substring(start, end);
        }

        @Override
        public String toString() {
            return words;
        }
    }
}
