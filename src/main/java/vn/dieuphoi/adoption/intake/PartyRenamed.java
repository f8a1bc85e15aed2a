package vn.dieuphoi.adoption.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Set;

/** A party that the register calls by another code than a file does: wherever the file names it by its code. */
record PartyRenamed(String was, String is) {

    private static final Set<String> ROLES =
            Set.of("leads", "lead", "coLeads", "partners", "external", "parties", "through");
    private static final Set<String> WORDS = Set.of("name", "spellings", "topics", "scope", "text", "title", "raw");

    void in(JsonNode draft) {
        if (!was.equals(is)) {
            look(draft, false);
        }
    }

    private void look(JsonNode node, boolean names) {
        if (node instanceof ObjectNode object) {
            object.properties().stream().toList().forEach(field -> {
                boolean role = names || ROLES.contains(field.getKey());
                if (role && field.getValue().asText("").equals(was) && !WORDS.contains(field.getKey())) {
                    object.put(field.getKey(), is);
                } else if (!WORDS.contains(field.getKey())) {
                    look(field.getValue(), role);
                }
            });
        } else if (node instanceof ArrayNode list) {
            for (int i = 0; i < list.size(); i++) {
                if (names && list.get(i).asText("").equals(was)) {
                    list.set(i, TextNode.valueOf(is));
                } else {
                    look(list.get(i), names);
                }
            }
        }
    }
}
