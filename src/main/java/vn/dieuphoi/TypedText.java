package vn.dieuphoi;

import java.util.regex.Pattern;

/**
 * The one place where it is said whether a person wrote anything at all, and where the length of it is looked at: refused
 * with the count, never cut.
 */
public final class TypedText {

    /** What a reason, an answer or an opinion may have; a longer paper is handed in as a file. */
    public static final int PARAGRAPHS = 4000;

    /** What shows nothing and is no space to Java: joiners, marks of direction, wide and hard spaces, letters drawn blank. */
    private static final Pattern NOTHING_TO_SEE = Pattern.compile(
            "[\\s\\p{Z}\\p{Cf}\\u034F\\u115F\\u1160\\u17B4\\u17B5\\u180B-\\u180F\\u2800\\u3164\\uFE00-\\uFE0F\\uFFA0]*");

    private TypedText() {}

    /** Whether nobody could see any of it. */
    public static boolean showsNothing(String typed) {
        return NOTHING_TO_SEE.matcher(typed).matches();
    }

    /** @throws Refused when it is longer, saying by how much */
    public static String within(int most, String label, String typed) {
        // Browsers end lines as Windows does, and count each as one.
        int length = typed.replace("\r\n", "\n").length();
        if (length > most) {
            throw new Refused(
                    label + " " + tooLong(length, most) + "; hãy rút gọn, hoặc gửi phần dài thành tệp đính kèm.");
        }
        return typed;
    }

    /** Why somebody does something; @throws Refused when it is longer than {@link #PARAGRAPHS} */
    public static String reason(String typed) {
        return within(PARAGRAPHS, "Lý do", typed);
    }

    /** "dài 4.200 ký tự, nhiều nhất 4.000" */
    public static String tooLong(int length, int most) {
        return Vietnamese.format("dài %,d ký tự, nhiều nhất %,d", length, most);
    }
}
