package vn.dieuphoi.plan.document;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import vn.dieuphoi.NoSuchKey;

/**
 * Our code for a target of section II.
 *
 * @param value {@code T} and its place in the document, such as {@code T5}
 */
public record TargetCode(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public TargetCode {
        if (!value.matches("T[1-9][0-9]*")) {
            throw new NoSuchKey("Mã chỉ tiêu không hợp lệ: \"" + value + "\"");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
