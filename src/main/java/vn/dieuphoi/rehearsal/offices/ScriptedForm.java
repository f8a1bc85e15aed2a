package vn.dieuphoi.rehearsal.offices;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A Camunda form as an office fills it in: what the profile says, and for the rest what the form demands. A field that is
 * hidden under some answer is filled all the same; the server ignores it then.
 */
final class ScriptedForm {

    private static final String WORDS = "Đã thực hiện theo kế hoạch; số liệu kèm theo.";
    private static final int WORKING_TIME_AHEAD = 7;

    /** After so many rounds of one step the other options are tried, so that an unknown form cannot go round for ever. */
    private static final int PATIENCE = 3;

    private final String name;
    private final List<JsonNode> fields = new ArrayList<>();

    ScriptedForm(String name, JsonNode schema) {
        this.name = name;
        collect(schema);
    }

    private void collect(JsonNode parent) {
        for (JsonNode component : parent.path("components")) {
            if (!component.path("key").asText("").isEmpty()
                    && !component.path("disabled").asBoolean()
                    && !component.path("readonly").asBoolean()) {
                fields.add(component);
            }
            collect(component);
        }
    }

    /**
     * @param attempt how often this step has been done before
     * @param options the values of a list that the form takes from a variable
     */
    Map<String, Object> fill(
            OfficeTask task,
            OfficeProfile profile,
            Chance chance,
            int attempt,
            LocalDate today,
            Function<String, List<String>> options) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (JsonNode field : fields) {
            String key = field.path("key").asText();
            Object value = profile.answer(name, key, task.item())
                    .map(answer -> entered(answer, task, chance, attempt))
                    .orElse(null);
            if (value == null && field.path("validate").path("required").asBoolean()) {
                value = demanded(field, task, chance, attempt, today, options);
            }
            if (value != null) {
                values.put(key, value);
            }
        }
        return values;
    }

    private static Object entered(Answer answer, OfficeTask task, Chance chance, int attempt) {
        if (answer.shares() != null) {
            return attempt == 0
                    ? chance.weighted(answer.shares(), task.key() + "/" + answer.field())
                    : answer.shares().keySet().iterator().next();
        }
        return answer.text() == null
                ? String.valueOf(answer.number())
                : answer.text().strip();
    }

    private static @Nullable Object demanded(
            JsonNode field,
            OfficeTask task,
            Chance chance,
            int attempt,
            LocalDate today,
            Function<String, List<String>> options) {
        return switch (field.path("type").asText()) {
            case "number" -> number(field, task, chance, attempt);
            case "datetime" -> day(field, today).toString();
            case "checkbox" -> true;
            case "radio", "select" -> option(field, attempt, options);
            case "checklist", "taglist" -> {
                String first = option(field, 0, options);
                yield first == null ? null : List.of(first);
            }
            case "textfield", "textarea" -> WORDS;
            default -> null;
        };
    }

    private static int number(JsonNode field, OfficeTask task, Chance chance, int attempt) {
        int least = field.path("validate").path("min").asInt(1);
        int most = field.path("validate").path("max").asInt(Math.max(least, 1) * 50);
        return chance.between(least, most, task.key() + "/" + field.path("key").asText() + "/" + attempt);
    }

    /** What a person asks to be moved to, or sets for others, lies ahead; what was held or finished was so today. */
    private static LocalDate day(JsonNode field, LocalDate today) {
        String key = field.path("key").asText().toLowerCase(Locale.ROOT);
        boolean ahead = key.contains("due") || key.contains("deadline") || key.contains("wanted");
        LocalDate planEnds = LocalDate.of(today.getYear(), 12, 31);
        LocalDate later = today.plusDays(WORKING_TIME_AHEAD);
        return !ahead ? today : later.isAfter(planEnds) ? planEnds : later;
    }

    private static @Nullable String option(JsonNode field, int attempt, Function<String, List<String>> options) {
        String variable = field.path("valuesKey").asText("");
        List<String> values = new ArrayList<>();
        if (variable.isEmpty()) {
            field.path("values").forEach(value -> values.add(value.path("value").asText()));
        } else {
            values.addAll(options.apply(variable));
        }
        return values.isEmpty() ? null : values.get((attempt / PATIENCE) % values.size());
    }
}
