package vn.dieuphoi.models.desk.version;

import java.util.Comparator;
import java.util.regex.Pattern;

/** Orders business keys and processes by their numbers: 2023-4.10 comes after 2023-4.9. */
public final class NumberOrder {

    private static final Pattern NUMBER = Pattern.compile("\\d+");

    public static final Comparator<String> OF_KEYS =
            Comparator.comparing(NumberOrder::padded).thenComparing(Comparator.naturalOrder());

    private NumberOrder() {}

    private static String padded(String key) {
        return NUMBER.matcher(key)
                .replaceAll(number -> "0".repeat(Math.max(0, 6 - number.group().length())) + number.group());
    }
}
