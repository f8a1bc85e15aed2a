package vn.dieuphoi.adoption.review;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.Refused;

/**
 * Where a fact stands in a draft: {@code i5/leads/0}, {@code i5/milestones/1/due}, {@code document/title}. An item is named
 * by its key, which stays whatever is added or taken out before it.
 *
 * @param unit key of the item, or {@code document}
 * @param number place in a list from 0; null where the field is none
 * @param part of a milestone or of the rhythm; null elsewhere
 */
record FactAddress(
        String unit,
        String field,
        @Nullable Integer number,
        @Nullable String part) {

    static final String DOCUMENT = "document";

    private static final Pattern FORM = Pattern.compile(
            "([a-z][a-z0-9]{0,15})/([a-zA-Z]{1,20})(?:/(\\d{1,4}))?(?:/(title|due|rounds|weekday|reports))?");

    /** @throws Refused when it is none */
    static FactAddress of(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new Refused("Không có chỗ này trong bản nháp; hãy tải lại trang.");
        }
        return new FactAddress(
                form.group(1),
                form.group(2),
                form.group(3) == null ? null : Integer.valueOf(form.group(3)),
                form.group(4));
    }

    /** @param field with its part behind a slash where it has one */
    static FactAddress single(String unit, String field) {
        int slash = field.indexOf('/');
        return slash < 0
                ? new FactAddress(unit, field, null, null)
                : new FactAddress(unit, field.substring(0, slash), null, field.substring(slash + 1));
    }

    static Optional<ObjectNode> item(JsonNode draft, String key) {
        for (JsonNode item : draft.path("items")) {
            if (item.path("key").asText().equals(key)) {
                return Optional.of((ObjectNode) item);
            }
        }
        return Optional.empty();
    }

    /** What holds the field; null where its item is gone. */
    @Nullable
    ObjectNode holder(JsonNode draft) {
        if (unit.equals(DOCUMENT)) {
            return draft.path(DOCUMENT) instanceof ObjectNode document ? document : null;
        }
        return item(draft, unit).orElse(null);
    }

    /** The fact; missing where there is none. */
    JsonNode in(JsonNode draft) {
        ObjectNode holder = holder(draft);
        JsonNode found = holder == null ? MissingNode.getInstance() : holder.path(field);
        if (number != null) {
            found = found.path(number);
        }
        return part == null ? found : found.path(part);
    }

    /** Writes the fact in its place. */
    void put(JsonNode draft, JsonNode fact) {
        ObjectNode holder = holder(draft);
        if (holder == null) {
            throw new Refused("Mục này đã bị bỏ khỏi bản nháp; hãy tải lại trang.");
        } else if (number == null && part != null) {
            holder.withObject("/" + field).set(part, fact);
        } else if (number == null) {
            holder.set(field, fact);
        } else if (part != null) {
            ((ObjectNode) holder.withArray(field).get(number)).set(part, fact);
        } else {
            ArrayNode list = holder.withArray(field);
            if (number < list.size()) {
                list.set(number, fact);
            } else {
                list.add(fact);
            }
        }
    }

    /** Takes the fact out, and of a milestone all of it. */
    void remove(JsonNode draft) {
        ObjectNode holder = holder(draft);
        if (holder != null && number != null) {
            ArrayNode list = holder.withArray(field);
            list.remove(number);
            if (list.isEmpty()) {
                holder.remove(field);
            }
        } else if (holder != null) {
            holder.remove(field);
        }
    }

    @Override
    public String toString() {
        return unit + "/" + field + (number == null ? "" : "/" + number) + (part == null ? "" : "/" + part);
    }
}
