package vn.dieuphoi.plan.drafted;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import vn.dieuphoi.plan.reading.fact.Fact;

/**
 * A fact of a draft, whichever way it is written: a plain value, or the value with the words it was read from, their place,
 * a confidence and a reason. A person's word on it stands in {@code review}: who, when, and what had been read.
 */
public record DraftFact(JsonNode json) {

    /** The value as text; empty where there is none. */
    public String text() {
        JsonNode value = json.isObject() ? json.path("value") : json;
        return value.isNull() || value.isContainerNode() ? "" : value.asText("").strip();
    }

    public boolean isEmpty() {
        return text().isEmpty();
    }

    public Optional<LocalDate> day() {
        try {
            return Optional.of(LocalDate.parse(text()));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    /** The document's words; empty where a person wrote the fact. */
    public String raw() {
        return json.path("raw").asText("");
    }

    public String reason() {
        return json.path("reason").asText("");
    }

    /** From 0 to 1; a plain value is a person's and certain. */
    public double confidence() {
        return json.path("confidence").asDouble(1);
    }

    /** Whether a person has confirmed or corrected it. */
    public boolean reviewed() {
        return json.path("review").isObject();
    }

    /** Whether a person has changed it. */
    public boolean corrected() {
        return json.path("review").has("was");
    }

    /** Whether nobody has to look at it any more. */
    public boolean settled() {
        return reviewed() || confidence() >= Fact.SURE;
    }
}
