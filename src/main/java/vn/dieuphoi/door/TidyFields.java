package vn.dieuphoi.door;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import vn.dieuphoi.Refused;
import vn.dieuphoi.TypedText;

/** The fields of a form or of an address, each looked at once. */
final class TidyFields {

    /** Names under which only keys, codes, days and choices come. */
    private static final Set<String> SHORT = Set.of(
            "ma",
            "muc",
            "viec",
            "id",
            "nam",
            "ke-hoach",
            "ngay",
            "ky",
            "tu",
            "den",
            "so",
            "ban",
            "dong",
            "kind",
            "loai",
            "buoc",
            "office",
            "don-vi",
            "code",
            "role",
            "party",
            "month",
            "step",
            "state",
            "lead",
            "trang",
            "page",
            "before",
            "from",
            "to",
            "on",
            "number",
            "note",
            "version",
            "task",
            "holder",
            "colleague",
            "successor",
            "thay-doi");

    private static final int LONGEST_KEY = 200;

    /** The longest that a person hands in as one text is a year's calendar, 200 kB. */
    private static final int LONGEST = 250_000;

    /** Fields of a row of a table; a list of plain values comes under its name as often as it has values. */
    private static final Pattern IN_A_ROW = Pattern.compile("\\w+\\[\\d{1,4}]\\.\\w+");

    private TidyFields() {}

    /** @throws Refused when one of them cannot be taken */
    static Map<String, String[]> of(Map<String, String[]> fields) {
        Map<String, String[]> tidy = new LinkedHashMap<>();
        fields.forEach((name, values) -> {
            String[] all = new String[values.length];
            for (int i = 0; i < values.length; i++) {
                all[i] = value(name, values[i]);
            }
            tidy.put(TidyText.of(name), all);
        });
        return Collections.unmodifiableMap(tidy);
    }

    private static String value(String name, String value) {
        if (name.indexOf('[') >= 0 && !IN_A_ROW.matcher(name).matches()) {
            throw new Refused("Biểu mẫu có ô mà không trang nào có. Hãy mở lại trang rồi thử lần nữa.");
        }
        int most = SHORT.contains(name) ? LONGEST_KEY : LONGEST;
        if (value.length() > most) {
            throw new Refused("Giá trị của “%s” %s. Hãy quay lại, ghi gọn hơn rồi gửi lần nữa."
                    .formatted(TidyText.of(name), TypedText.tooLong(value.length(), most)));
        }
        return TidyText.of(value);
    }
}
