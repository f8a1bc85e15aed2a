package vn.dieuphoi.models.check.execution;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A Camunda Form.
 *
 * @param file as the person knows it
 */
public record Form(String file, JsonNode json) {

    String id() {
        return json.path("id").asText();
    }

    /** Keys of its input fields, in order. */
    List<String> keys() {
        List<String> keys = new ArrayList<>();
        components(json).forEach(component -> {
            if (component.has("key")) {
                keys.add(component.path("key").asText());
            }
        });
        return keys;
    }

    /** Its input fields, in order. */
    List<JsonNode> fields() {
        return components(json).stream()
                .filter(component -> component.has("key"))
                .toList();
    }

    /** Whether a property of another field names it: a confirmation, which the check of the form itself reads. */
    boolean named(String key) {
        return fields().stream()
                .flatMap(field -> field.path("properties").valueStream())
                .anyMatch(value -> value.asText().equals(key));
    }

    /** Values that a person can choose in the field of that key. */
    Set<String> options(String key) {
        Set<String> options = new HashSet<>();
        for (JsonNode component : components(json)) {
            if (component.path("key").asText().equals(key)) {
                component
                        .path("values")
                        .forEach(value -> options.add(value.path("value").asText()));
            }
        }
        return options;
    }

    /** The conditions that hide a component, by its key or id. */
    Map<String, String> conditions() {
        Map<String, String> conditions = new TreeMap<>();
        for (JsonNode component : components(json)) {
            String hide = component.path("conditional").path("hide").asText("");
            if (!hide.isBlank()) {
                String id = component.path("id").asText("-");
                conditions.put(component.has("key") ? component.path("key").asText() : id, hide);
            }
        }
        return conditions;
    }

    private static List<JsonNode> components(JsonNode parent) {
        List<JsonNode> all = new ArrayList<>();
        for (JsonNode component : parent.path("components")) {
            all.add(component);
            all.addAll(components(component));
        }
        return all;
    }
}
