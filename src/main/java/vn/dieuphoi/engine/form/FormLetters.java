package vn.dieuphoi.engine.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import vn.dieuphoi.BrokenText;

/** Finds what is no character in a form: written as an escape it is sound JSON, and nothing could store it. */
final class FormLetters {

    private final List<LimitsOfForms.Fault> faults = new ArrayList<>();

    private FormLetters() {}

    static List<LimitsOfForms.Fault> faults(JsonNode form) {
        FormLetters letters = new FormLetters();
        letters.look(form, "", "-");
        return letters.faults;
    }

    private void look(JsonNode node, String name, String place) {
        if (node.isTextual()) {
            read(node.asText(), name, place);
        }
        node.forEach(child -> {
            if (node.isArray()) {
                look(child, name, within(child, place));
            }
        });
        node.properties().forEach(child -> {
            read(child.getKey(), "tên", place);
            look(child.getValue(), child.getKey(), within(child.getValue(), place));
        });
    }

    private void read(String text, String name, String place) {
        BrokenText.in(text)
                .ifPresent(what -> faults.add(new LimitsOfForms.Fault(
                        place, "\"" + name + "\" có " + what + "; hãy xóa ký tự đó rồi gõ lại")));
    }

    /** The nearest component with a name that can be read. */
    private static String within(JsonNode node, String place) {
        for (String name : List.of("key", "id")) {
            String text = node.path(name).asText("");
            if (!text.isBlank() && BrokenText.in(text).isEmpty()) {
                return text;
            }
        }
        return place;
    }
}
