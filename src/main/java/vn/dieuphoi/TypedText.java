package vn.dieuphoi;

/** The one place where the length of what a person wrote is looked at: refused with the count, never cut. */
public final class TypedText {

    /** What a reason, an answer or an opinion may have; a longer paper is handed in as a file. */
    public static final int PARAGRAPHS = 4000;

    private TypedText() {}

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

    /** "dài 4.200 ký tự, nhiều nhất 4.000" */
    public static String tooLong(int length, int most) {
        return Vietnamese.format("dài %,d ký tự, nhiều nhất %,d", length, most);
    }
}
