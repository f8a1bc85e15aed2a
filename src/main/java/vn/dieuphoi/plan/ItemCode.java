package vn.dieuphoi.plan;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.regex.Pattern;
import vn.dieuphoi.NoSuchKey;

/**
 * The number of a plan item as the document writes it, such as {@code 7} or {@code 4.10}. Ordered by its parts: 4.10
 * comes after 4.9.
 *
 * @param value whole numbers joined by points
 */
public record ItemCode(@JsonValue String value) implements Comparable<ItemCode> {

    private static final Pattern FORM = Pattern.compile("[1-9][0-9]{0,3}(\\.[1-9][0-9]{0,3})*");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ItemCode {
        if (!isOne(value)) {
            throw new NoSuchKey("Số mục không hợp lệ: \"" + value + "\"");
        }
    }

    public static boolean isOne(String text) {
        return FORM.matcher(text).matches();
    }

    @Override
    public int compareTo(ItemCode other) {
        return Arrays.compare(parts(), other.parts());
    }

    private int[] parts() {
        return Arrays.stream(value.split("\\.")).mapToInt(Integer::parseInt).toArray();
    }

    @Override
    public String toString() {
        return value;
    }
}
