package vn.dieuphoi.engine.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One input of a form and the rules that form-js checks in the browser only.
 *
 * @param hideWhen the FEEL conditions of the field and of the groups around it; one that holds hides the field
 */
record FormField(String key, JsonNode node, List<String> hideWhen) {

    static final Set<String> INPUTS = LimitsOfForms.INPUT_WORDS.keySet();

    private static final String NUMBER = "-?\\d{1,15}(\\.\\d{1,10})?";

    String type() {
        return node.path("type").asText();
    }

    /** What the person reads beside the input. */
    String label() {
        return Stream.of("label", "dateLabel", "timeLabel")
                .map(name -> node.path(name).asText(""))
                .filter(label -> !label.isBlank())
                .findFirst()
                .orElse(key);
    }

    boolean required() {
        return rule("required").map(JsonNode::asBoolean).orElse(false);
    }

    /** Shown but not for editing: what comes back for it is ignored. */
    boolean fixed() {
        return node.path("disabled").asBoolean() || node.path("readonly").asBoolean();
    }

    boolean choice() {
        return Set.of("select", "radio", "checklist", "taglist").contains(type());
    }

    boolean manyChoices() {
        return Set.of("checklist", "taglist").contains(type());
    }

    /** The variable that lists the options when the form does not. */
    Optional<String> optionsVariable() {
        return Optional.of(node.path("valuesKey").asText("")).filter(name -> !name.isEmpty());
    }

    List<String> ownOptions() {
        List<String> options = new ArrayList<>();
        node.path("values").forEach(option -> options.add(option.path("value").asText()));
        return options;
    }

    Optional<BigDecimal> limit(String name) {
        return rule(name)
                .map(JsonNode::asText)
                .filter(text -> text.matches(NUMBER))
                .map(BigDecimal::new);
    }

    Optional<Pattern> pattern() {
        return rule("pattern")
                .map(JsonNode::asText)
                // Forms from before they were looked at may hold others.
                .filter(text -> !text.isBlank() && FormPattern.fault(text).isEmpty())
                .map(Pattern::compile);
    }

    /** Digits after the decimal comma; without a rule any number of them. */
    Optional<Integer> decimalDigits() {
        return Optional.of(node.path("decimalDigits"))
                .filter(JsonNode::isNumber)
                .map(JsonNode::asInt);
    }

    /** A rule of ours, among the form's own properties of the field. */
    Optional<String> property(String name) {
        return Optional.of(node.path("properties").path(name).asText("")).filter(text -> !text.isBlank());
    }

    private Optional<JsonNode> rule(String name) {
        return Optional.of(node.path("validate").path(name)).filter(JsonNode::isValueNode);
    }
}
