package vn.dieuphoi.engine.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import vn.dieuphoi.Refused;

/** Puts the fields of a task where its form asks for them. */
public final class GrowingForm {

    private static final String ASKS = "\"fields\"";
    private static final JsonMapper JSON = new JsonMapper();

    private GrowingForm() {}

    /** Whether the form is another one for each task. */
    static boolean grows(String form) {
        return form.contains(ASKS);
    }

    /** The form as the task has it; the same text when it asks for nothing. */
    public static String of(String form, DelegateTask task, Iterable<TaskFields> sources) {
        if (!grows(form)) {
            return form;
        }
        try {
            JsonNode root = JSON.readTree(form);
            ArrayNode components = JSON.createArrayNode();
            root.path("components").forEach(component -> {
                String what = component.path("properties").path("fields").asText("");
                if (what.isEmpty()) {
                    components.add(component);
                } else {
                    fields(what, task, sources).forEach(components::add);
                }
            });
            return JSON.writeValueAsString(((ObjectNode) root).set("components", components));
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException(
                    "Biểu mẫu không phải JSON hợp lệ: " + broken.getOriginalMessage(), broken);
        }
    }

    private static List<JsonNode> fields(String what, DelegateTask task, Iterable<TaskFields> sources) {
        for (TaskFields source : sources) {
            if (source.what().equals(what)) {
                return source.of(task);
            }
        }
        throw new Refused("Biểu mẫu xin các ô “" + what + "” mà hệ thống không có; hãy báo quản trị viên.");
    }
}
