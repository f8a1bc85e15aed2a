package vn.dieuphoi.rehearsal.offices;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A party that never answers.
 *
 * @param party its code, such as {@code STC} or {@code UBND_HUYEN#3} for one member of a set
 * @param items only about these items; null for all
 */
record Silence(String party, @Nullable List<String> items) {

    boolean covers(OfficeTask task) {
        boolean asked = party.equals(task.office()) || task.instance().endsWith(">" + party);
        return asked && (items == null || items.contains(task.item()));
    }
}
