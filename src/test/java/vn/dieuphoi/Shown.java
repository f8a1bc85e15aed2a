package vn.dieuphoi;

/** What a form shows of words whose marks are escaped for it. */
public final class Shown {

    private Shown() {}

    public static String of(Object words) {
        return words.toString().replaceAll("\\\\(?=\\p{Punct})", "");
    }
}
