package vn.dieuphoi.models.difference;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** What is different in the forms of a model: which fields came, went or changed. */
final class FormDifference {

    private static final JsonMapper JSON = new JsonMapper();

    private FormDifference() {}

    static List<String> between(Map<String, String> before, Map<String, String> after) {
        List<String> words = new ArrayList<>();
        TreeSet<String> names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        for (String name : names) {
            String was = before.get(name);
            String is = after.get(name);
            if (was == null) {
                words.add("Thêm biểu mẫu " + name + ".");
            } else if (is == null) {
                words.add("Không dùng biểu mẫu " + name + " nữa.");
            } else if (!was.equals(is)) {
                changed(name, was, is, words);
            }
        }
        return words;
    }

    private static void changed(String name, String was, String is, List<String> words) {
        Map<String, JsonNode> old = fields(was);
        Map<String, JsonNode> fresh = fields(is);
        int before = words.size();
        fresh.forEach((key, field) -> {
            if (!old.containsKey(key)) {
                words.add("Biểu mẫu " + name + ": thêm ô “" + label(field) + "”.");
            } else if (!field.equals(old.get(key))) {
                words.add("Biểu mẫu " + name + ": đổi ô “" + label(field) + "”.");
            }
        });
        old.forEach((key, field) -> {
            if (!fresh.containsKey(key)) {
                words.add("Biểu mẫu " + name + ": bỏ ô “" + label(field) + "”.");
            }
        });
        if (words.size() == before) {
            words.add("Biểu mẫu " + name + ": chỉ đổi thứ tự hay cách trình bày.");
        }
    }

    private static String label(JsonNode field) {
        String label = field.path("label").asText("");
        String text = field.path("text").asText("");
        return !label.isEmpty()
                ? label
                : !text.isEmpty() ? text : field.path("key").asText("");
    }

    private static Map<String, JsonNode> fields(String json) {
        Map<String, JsonNode> fields = new LinkedHashMap<>();
        try {
            collect(JSON.readTree(json), fields);
        } catch (JsonProcessingException unreadable) {
            // Said by the check, with what to do.
            return fields;
        }
        return fields;
    }

    private static void collect(JsonNode parent, Map<String, JsonNode> fields) {
        for (JsonNode component : parent.path("components")) {
            String key = component.path("key").asText(component.path("id").asText(""));
            if (component.path("components").isEmpty()) {
                fields.put(key, component);
            }
            collect(component, fields);
        }
    }
}
