package vn.dieuphoi.worklist.sheet;

import java.util.HashMap;
import java.util.Map;

/**
 * One line of a sheet as somebody filled it in.
 *
 * @param values by field, blanks left out
 */
public record FilledLine(String task, Map<String, String> values) {

    public FilledLine {
        values = Map.copyOf(values);
    }

    /** @param sent all fields of the sheet, {@code percent.<task>} */
    public static FilledLine of(String task, Iterable<String> fields, Map<String, String> sent) {
        Map<String, String> values = new HashMap<>();
        for (String field : fields) {
            String typed = sent.getOrDefault(field + "." + task, "");
            if (!typed.isBlank()) {
                values.put(field, typed);
            }
        }
        return new FilledLine(task, values);
    }

    public boolean blank() {
        return values.isEmpty();
    }

    public String value(String field) {
        return values.getOrDefault(field, "");
    }
}
