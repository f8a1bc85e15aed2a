package vn.dieuphoi.plan.drafted;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * A piece of a plan file with what a draft says otherwise.
 *
 * @param result as the file has it; changed by {@link #take}
 * @param fresh the same piece made of the draft's facts alone
 */
record KeptFacts(ObjectNode result, JsonNode fresh) {

    private static final List<String> NAMES = List.of("text", "name", "code");

    /** Whether a fact says the same in two drafts, however it is written and whoever has confirmed it. */
    static boolean same(JsonNode before, JsonNode now, String fact) {
        return plain(before.path(fact)).equals(plain(now.path(fact)));
    }

    private static String plain(JsonNode fact) {
        if (fact.isArray()) {
            StringBuilder all = new StringBuilder();
            fact.forEach(each -> all.append(plain(each)).append('\n'));
            return all.toString();
        }
        if (fact.isObject() && !fact.has("value")) {
            StringBuilder all = new StringBuilder();
            fact.properties()
                    .forEach(each -> all.append(each.getKey())
                            .append('=')
                            .append(plain(each.getValue()))
                            .append('\n'));
            return all.toString();
        }
        String scope = new DraftFact(fact.path("scope")).text();
        return new DraftFact(fact).text() + (scope.isEmpty() ? "" : " (" + scope + ")");
    }

    /** Takes these fields from the facts; of a list what they name as before stays as it was. */
    void take(List<String> fields) {
        for (String field : fields) {
            JsonNode value = fresh.path(field);
            if (value.isMissingNode()) {
                result.remove(field);
            } else if (value.isArray()) {
                result.set(field, kept(result.path(field), (ArrayNode) value));
            } else {
                result.set(field, value);
            }
        }
    }

    private static ArrayNode kept(JsonNode before, ArrayNode now) {
        ArrayNode list = now.arrayNode();
        for (JsonNode each : now) {
            JsonNode taken = each;
            for (JsonNode one : before) {
                taken = named(each).isEmpty() || !named(one).equals(named(each)) ? taken : one;
            }
            list.add(taken);
        }
        return list;
    }

    private static String named(JsonNode each) {
        if (each.has("due")) {
            return each.path("due").asText() + each.path("title").asText();
        }
        return NAMES.stream()
                .filter(each::has)
                .findFirst()
                .map(name -> each.path(name).asText())
                .orElse("");
    }

    /**
     * With the numbers that items have now where it names others; what names an item that is gone is gone with it, and an
     * item that was to begin after it begins at the issue.
     */
    static ObjectNode renumbered(ObjectNode item, Map<String, String> numbers) {
        if (item.hasNonNull("startsAfter") && !rename(item, "startsAfter", numbers)) {
            item.put("startsAtIssue", true);
        }
        item.path("conditions").forEach(condition -> rename(condition, "waitsFor", numbers));
        for (Iterator<JsonNode> links = item.path("linkedDocuments").elements(); links.hasNext(); ) {
            rename(links.next(), "linkedTo", numbers);
        }
        return item;
    }

    private static boolean rename(JsonNode holder, String field, Map<String, String> numbers) {
        String now = numbers.get(holder.path(field).asText());
        if (holder.hasNonNull(field) && holder instanceof ObjectNode object) {
            if (now == null) {
                object.remove(field);
            } else {
                object.put(field, now);
            }
        }
        return now != null;
    }
}
