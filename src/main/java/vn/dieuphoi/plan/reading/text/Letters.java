package vn.dieuphoi.plan.reading.text;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** One form for what is written in several: composed letters, plain spaces, no characters that nobody sees. */
public final class Letters {

    private static final Pattern UNSEEN =
            Pattern.compile("[\\u200B-\\u200D\\u2060\\uFEFF\\u00AD\\u0000-\\u0008\\u000E-\\u001F]");
    private static final Pattern SPACES = Pattern.compile("[\\t\\f\\r\\u00A0\\u2000-\\u200A\\u202F\\u205F\\u3000]");

    /** What a word costs to begin with and how often each of its characters is looked at. */
    private static final long FIXED = 100;

    private static final long PASSES = 10;

    private Letters() {}

    /** Composed, without unseen characters, every kind of space a plain one; lines and runs of spaces stay. */
    public static String plain(String raw) {
        Effort.spend(FIXED + PASSES * raw.length());
        String visible = UNSEEN.matcher(Effort.counted(raw)).replaceAll("");
        String spaced =
                SPACES.matcher(Effort.counted(visible)).replaceAll(" ").replaceAll("[\\u2028\\u2029\\u000B]", "\n");
        return Normalizer.normalize(spaced, Normalizer.Form.NFC);
    }

    /** As {@link #plain}, on one line with single spaces. */
    public static String line(String raw) {
        return plain(raw).replaceAll("\\s+", " ").strip();
    }

    /** As {@link #plain}, with single spaces and without empty lines. */
    public static String lines(String raw) {
        return plain(raw).replaceAll(" +", " ").replaceAll(" ?\\n[\\s]*", "\n").strip();
    }

    /** What is compared: small letters, one kind of dash and quotation mark, single spaces. */
    public static String key(String words) {
        return line(words)
                .toLowerCase(java.util.Locale.ROOT)
                .replaceAll("\\s*[-\\u2010-\\u2015\\u2212]\\s*", " - ")
                .replaceAll("[“”„\"]", "\"")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
