package vn.dieuphoi.plan.drafted;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import vn.dieuphoi.plan.PlanItem;

/** An item of a draft as a plan file writes it. */
final class ItemOfDraft {

    private static final int LONGEST_TITLE = 70;

    private final JsonNode item;
    private final DraftParties parties;
    private final LocalDate lastDay;
    private final BiConsumer<String, String> lack;
    private final ObjectNode json = PlanOfDraft.FILE.objectNode();

    /** @param lack told the field and what is wrong with it */
    ItemOfDraft(JsonNode item, DraftParties parties, LocalDate lastDay, BiConsumer<String, String> lack) {
        this.item = item;
        this.parties = parties;
        this.lastDay = lastDay;
        this.lack = lack;
    }

    ObjectNode json() {
        json.put("code", fact("code").text());
        json.put("title", shortened(fact("title").text()));
        put("section", fact("group").text());
        String text = text();
        json.put("text", text);
        roles();
        new TimesOfDraft(item, lastDay, json).write();
        products();
        subtasks();
        json.put("throughLeadership", false);
        put("place", new DraftPlaces(item.path("title")).words());
        return json;
    }

    private DraftFact fact(String name) {
        return new DraftFact(item.path(name));
    }

    /** With sub-tasks that stand outside of it, so that the item holds each of its words. */
    private String text() {
        String text =
                fact("text").isEmpty() ? fact("title").text() : fact("text").text();
        StringBuilder whole = new StringBuilder(text);
        for (JsonNode subtask : item.path("subtasks")) {
            String words = new DraftFact(subtask).text();
            if (whole.indexOf(words) < 0) {
                whole.append('\n').append(words);
            }
        }
        return whole.toString();
    }

    private void roles() {
        Set<String> leads = leads();
        Set<String> partners = new LinkedHashSet<>(codes("partners"));
        Set<String> external = new LinkedHashSet<>(codes("external"));
        partners.removeIf(code -> leads.contains(code) || external.contains(code));
        external.removeAll(leads);
        ArrayNode list = json.putArray("partners");
        partners.forEach(list::add);
        json.put("openPartners", partners.contains(PlanItem.RELATED_OFFICES.value()));
        ArrayNode outside = json.putArray("external");
        external.forEach(code -> outside.addObject().put("code", code).putArray("foundIn"));
        put(
                "assignmentText",
                fact("assignmentText").isEmpty()
                        ? assigned()
                        : fact("assignmentText").text());
    }

    /** The first is the principal lead; each other leads beside it, with its own part. */
    private Set<String> leads() {
        List<String> codes = codes("leads");
        json.put("lead", codes.isEmpty() ? null : codes.get(0));
        ArrayNode beside = json.arrayNode();
        for (String code : codes) {
            String scope = scope(code);
            if (!code.equals(codes.get(0))) {
                ObjectNode each = beside.addObject().put("party", code);
                if (!scope.isEmpty()) {
                    each.put("scope", scope);
                }
            } else {
                put("leadScope", scope);
            }
        }
        if (!beside.isEmpty()) {
            json.set("coLeads", beside);
        }
        return new LinkedHashSet<>(codes);
    }

    private String scope(String code) {
        for (JsonNode lead : item.path("leads")) {
            String scope = new DraftFact(lead.path("scope")).text();
            if (!scope.isEmpty()
                    && parties.code(new DraftFact(lead).text())
                            .filter(code::equals)
                            .isPresent()) {
                return scope;
            }
        }
        return "";
    }

    private List<String> codes(String role) {
        List<String> codes = new ArrayList<>();
        for (JsonNode party : item.path(role)) {
            String named = new DraftFact(party).text();
            if (!named.isEmpty()) {
                parties.code(named)
                        .ifPresentOrElse(codes::add, () -> lack.accept(role, "không rõ đơn vị “" + named + "”"));
            }
        }
        return codes.stream().distinct().toList();
    }

    /** The words of the cells that name the leads and partners. */
    private String assigned() {
        Set<String> lines = new LinkedHashSet<>();
        for (String role : List.of("leads", "partners", "external")) {
            String words = names(role);
            if (!words.isEmpty()) {
                lines.add(("leads".equals(role) ? "Chủ trì: " : "Phối hợp: ") + words);
            }
        }
        return String.join("\n", lines);
    }

    private String names(String role) {
        List<String> names = new ArrayList<>();
        item.path(role).forEach(party -> {
            DraftFact fact = new DraftFact(party);
            names.add(fact.raw().isEmpty() ? parties.name(fact.text()) : fact.raw());
        });
        return names.stream().filter(name -> !name.isEmpty()).distinct().collect(Collectors.joining("; "));
    }

    private void products() {
        ArrayNode products = json.putArray("products");
        Set<String> names = new HashSet<>(Set.of(""));
        for (JsonNode product : item.path("products")) {
            String name = new DraftFact(product).text();
            if (names.add(name)) {
                ObjectNode json = products.addObject().put("name", name);
                JsonNode quantity = product.path("quantity");
                if (quantity.canConvertToExactIntegral()
                        && quantity.asInt() > 0
                        && !product.path("unit").asText().isBlank()) {
                    json.put("quantity", quantity.asInt())
                            .put("unit", product.path("unit").asText().strip());
                }
            }
        }
    }

    private void subtasks() {
        ArrayNode subtasks = json.putArray("subtasks");
        for (JsonNode subtask : item.path("subtasks")) {
            String words = new DraftFact(subtask).text();
            if (!words.isEmpty()) {
                subtasks.addObject().put("title", shortened(words)).put("text", words);
            }
        }
    }

    private void put(String name, String text) {
        if (!text.isEmpty()) {
            json.put(name, text);
        }
    }

    static String shortened(String words) {
        String line = words.lines().findFirst().orElse("").strip();
        if (line.length() <= LONGEST_TITLE) {
            return line;
        }
        int space = line.lastIndexOf(' ', LONGEST_TITLE - 1);
        return line.substring(0, space > LONGEST_TITLE / 2 ? space : LONGEST_TITLE - 1)
                        .strip() + "…";
    }
}
