package vn.dieuphoi.plan.document;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import vn.dieuphoi.NoSuchKey;

/**
 * Our code for a standing duty of section V.
 *
 * @param value the party and a running number, such as {@code PDT-3}; {@code ALL} for a duty of everybody
 */
public record DutyCode(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public DutyCode {
        if (!value.matches("[A-Z][A-Z0-9_]*-[1-9][0-9]*")) {
            throw new NoSuchKey("Mã nhiệm vụ thường xuyên không hợp lệ: \"" + value + "\"");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
