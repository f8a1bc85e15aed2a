package vn.dieuphoi.engine.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.dieuphoi.TypedNumber;

/** The inputs of one deployed Camunda Form, and the check of what was submitted against them. */
public record FormSchema(Map<String, FormField> fields) {

    private static final JsonMapper JSON = new JsonMapper();

    static FormSchema parse(String json) {
        try {
            Map<String, FormField> fields = new LinkedHashMap<>();
            collect(JSON.readTree(json), List.of(), fields);
            return new FormSchema(fields);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Biểu mẫu không phải JSON hợp lệ: " + e.getOriginalMessage(), e);
        }
    }

    private static void collect(JsonNode parent, List<String> outerConditions, Map<String, FormField> fields) {
        for (JsonNode component : parent.path("components")) {
            List<String> conditions = new ArrayList<>(outerConditions);
            Optional.of(component.path("conditional").path("hide").asText(""))
                    .filter(condition -> !condition.isBlank())
                    .ifPresent(conditions::add);
            if (FormField.INPUTS.contains(component.path("type").asText())) {
                String key = component.path("key").asText();
                fields.put(key, new FormField(key, component, List.copyOf(conditions)));
            }
            collect(component, conditions, fields);
        }
    }

    /** A figure that came as text is a number to the conditions too, or they could not compare it. */
    private Map<String, Object> withNumbers(Map<String, Object> submitted) {
        Map<String, Object> values = new HashMap<>(submitted);
        values.replaceAll((key, value) -> value instanceof String text
                        && fields.containsKey(key)
                        && fields.get(key).type().equals("number")
                ? TypedNumber.read(text).<Object>map(number -> number).orElse(text)
                : value);
        return values;
    }

    /**
     * Checks every field and names all that is wrong at once.
     *
     * @param submitted the values as they came, by field
     * @param around what the form's conditions and option lists can see besides: the variables of the task
     * @throws FormRefused with one Vietnamese sentence for each field in error
     */
    public FormValues check(Map<String, Object> submitted, Map<String, Object> around) {
        List<String> errors = new ArrayList<>();
        submitted.keySet().stream()
                .filter(key -> !fields.containsKey(key))
                .forEach(key -> errors.add("biểu mẫu không có trường “" + key + "”"));
        FieldVisibility visibility = new FieldVisibility(fields.keySet(), withNumbers(submitted), around);
        FieldCheck check = new FieldCheck(submitted, around);
        Map<String, Object> accepted = new LinkedHashMap<>();
        Map<String, String> problems = new LinkedHashMap<>();
        for (FormField field : fields.values()) {
            if (!field.fixed() && visibility.shows(field)) {
                List<String> wrong = new ArrayList<>();
                check.accept(field, submitted.get(field.key()), wrong)
                        .ifPresent(value -> accepted.put(field.key(), value));
                if (!wrong.isEmpty()) {
                    problems.put(field.key(), String.join("; ", wrong));
                    errors.addAll(wrong);
                }
            }
        }
        if (!errors.isEmpty()) {
            throw new FormRefused("Chưa gửi được, vui lòng sửa: " + String.join("; ", errors) + ".", problems);
        }
        return new FormValues(accepted, fields.keySet());
    }
}
