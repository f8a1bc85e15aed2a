package vn.dieuphoi.plan.reading.draft;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.plan.reading.fact.Fact;
import vn.dieuphoi.plan.reading.fact.Quantity;

/** A draft as the file that {@code plan-draft.schema.json} describes. */
public final class DraftJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private DraftJson() {}

    public static ObjectNode of(DraftPlan plan) {
        ObjectNode file = JSON.objectNode();
        file.put("draft", 1);
        file.put("source", plan.source());
        file.set("document", document(plan.document()));
        ArrayNode parties = file.putArray("parties");
        plan.parties().forEach(party -> parties.add(party(party)));
        ArrayNode items = file.putArray("items");
        plan.items().forEach(item -> items.add(item(item)));
        ArrayNode targets = file.putArray("targets");
        plan.targets().forEach(target -> targets.add(target(target)));
        if (!plan.remarks().isEmpty()) {
            ArrayNode remarks = file.putArray("remarks");
            plan.remarks().forEach(remarks::add);
        }
        return file;
    }

    private static ObjectNode document(DraftDocument document) {
        ObjectNode json = JSON.objectNode();
        document.facts().forEach((name, fact) -> {
            int dot = name.indexOf('.');
            ObjectNode into = dot < 0 ? json : json.withObject("/" + name.substring(0, dot));
            into.set(name.substring(dot + 1), FactJson.of(fact));
        });
        document.lists().forEach((name, list) -> json.set(name, list(list)));
        return json;
    }

    private static ObjectNode party(DraftParty party) {
        ObjectNode json = JSON.objectNode();
        json.put("code", party.code());
        Fact first = party.first();
        if (first == null || party.known()) {
            json.put("name", party.name());
        } else {
            json.set("name", FactJson.of(new Fact(party.name(), first.raw(), first.confidence(), first.reason())));
        }
        ArrayNode spellings = json.putArray("spellings");
        party.spellings().forEach(spellings::add);
        json.put("known", party.known());
        json.put("mentions", party.mentions());
        return json;
    }

    private static ObjectNode item(DraftItem item) {
        ObjectNode json = JSON.objectNode();
        put(json, "code", item.code);
        put(json, "title", item.title);
        put(json, "group", item.group);
        put(json, "text", item.text);
        put(json, "assignmentText", item.assignment);
        put(json, "timeText", item.time);
        roles(json, "leads", item.leads);
        roles(json, "partners", item.partners);
        roles(json, "external", item.external);
        put(json, "start", item.start);
        put(json, "due", item.due);
        if (!item.milestones.isEmpty()) {
            ArrayNode milestones = json.putArray("milestones");
            for (DraftMilestone milestone : item.milestones) {
                ObjectNode step = milestones.addObject();
                put(step, "title", milestone.title());
                put(step, "due", milestone.due());
            }
        }
        lists(json, Map.of("products", item.products, "subtasks", item.subtasks));
        return json;
    }

    private static ObjectNode target(DraftTarget target) {
        ObjectNode json = JSON.objectNode();
        json.put("code", target.code());
        put(json, "name", target.name());
        put(json, "text", target.text());
        put(json, "value", target.value());
        put(json, "unit", target.unit());
        json.put("direction", target.direction());
        if (!target.parts().isEmpty()) {
            json.set("parts", list(target.parts()));
        }
        return json;
    }

    private static void put(ObjectNode json, String name, @Nullable Fact fact) {
        if (fact != null) {
            json.set(name, FactJson.of(fact));
        }
    }

    private static void lists(ObjectNode json, Map<String, List<Fact>> lists) {
        for (String name : List.of("products", "subtasks")) {
            List<Fact> facts = lists.getOrDefault(name, List.of());
            if (!facts.isEmpty()) {
                json.set(name, name.equals("products") ? products(facts) : list(facts));
            }
        }
    }

    private static ArrayNode products(List<Fact> facts) {
        ArrayNode json = JSON.arrayNode();
        for (Fact fact : facts) {
            ObjectNode product = FactJson.of(fact);
            Quantity quantity = Quantity.in(fact.raw());
            if (quantity != null) {
                product.put("quantity", quantity.number());
                product.put("unit", quantity.unit());
            }
            json.add(product);
        }
        return json;
    }

    private static ArrayNode list(List<Fact> facts) {
        ArrayNode json = JSON.arrayNode();
        facts.forEach(fact -> json.add(FactJson.of(fact)));
        return json;
    }

    private static void roles(ObjectNode json, String name, List<DraftRole> roles) {
        if (!roles.isEmpty()) {
            ArrayNode list = json.putArray(name);
            for (DraftRole role : roles) {
                ObjectNode party = FactJson.of(role.party());
                put(party, "scope", role.scope());
                if (role.collective()) {
                    party.put("collective", true);
                }
                list.add(party);
            }
        }
    }
}
