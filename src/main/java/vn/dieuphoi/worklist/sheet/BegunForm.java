package vn.dieuphoi.worklist.sheet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.engine.draft.OpenDrafts;

/** What somebody began to write into the form of a task, as a line of a sheet. */
final class BegunForm {

    private static final JsonMapper JSON = new JsonMapper();

    private BegunForm() {}

    static FilledLine read(String task, OpenDrafts.@Nullable Content begun) {
        Map<String, String> values = new HashMap<>();
        if (begun != null) {
            try {
                JSON.readTree(begun.fields()).properties().stream()
                        .filter(field -> field.getValue().isValueNode()
                                && !field.getValue().isNull())
                        .forEach(field ->
                                values.put(field.getKey(), field.getValue().asText()));
            } catch (JsonProcessingException unreadable) {
                throw new IllegalStateException("Bản nháp của " + task, unreadable);
            }
        }
        return new FilledLine(task, values);
    }
}
