package vn.dieuphoi.rehearsal.offices;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.Refused;

/**
 * What offices enter into one field of a form.
 *
 * @param item only for this item; null for all
 * @param shares how often each value is chosen the first time; later rounds of the same step take the first one, so that
 *     nothing is given back for ever
 * @param text a fixed text, for fields without options
 * @param number a fixed number
 */
record Answer(
        String form,
        String field,
        @Nullable String item,
        @Nullable Map<String, Double> shares,
        @Nullable String text,
        @Nullable Double number) {

    Answer {
        if (shares == null && text == null && number == null) {
            throw new Refused(
                    "Hồ sơ đơn vị: câu trả lời cho " + form + "/" + field + " cần một trong shares, text, number.");
        }
        if (shares != null) {
            if (shares.isEmpty() || shares.values().stream().anyMatch(share -> share < 0)) {
                throw new Refused("Hồ sơ đơn vị: shares của " + form + "/" + field + " cần các số không âm.");
            }
            shares = new LinkedHashMap<>(shares);
        }
    }

    boolean sameField(Answer other) {
        return form.equals(other.form) && field.equals(other.field) && Objects.equals(item, other.item);
    }
}
