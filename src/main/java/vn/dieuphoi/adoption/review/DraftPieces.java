package vn.dieuphoi.adoption.review;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A draft in the pieces by which it is changed and put back: {@code document}, {@code parties}, {@code order}, each item. */
record DraftPieces(JsonNode draft) {

    private static final String ORDER = "order";
    private static final List<String> WHOLE = List.of(FactAddress.DOCUMENT, "parties", "targets");

    Set<String> namesWith(DraftPieces other) {
        Set<String> names = new LinkedHashSet<>(WHOLE);
        names.addAll(keys());
        names.addAll(other.keys());
        names.add(ORDER);
        return names;
    }

    private List<String> keys() {
        List<String> keys = new ArrayList<>();
        draft.path("items").forEach(item -> keys.add(item.path("key").asText()));
        return keys;
    }

    /** Null where there is none. */
    JsonNode piece(String name) {
        if (name.equals(ORDER)) {
            ArrayNode order = JsonNodeFactory.instance.arrayNode();
            keys().forEach(order::add);
            return order;
        } else if (WHOLE.contains(name)) {
            JsonNode whole = draft.path(name);
            return whole.isMissingNode() ? NullNode.getInstance() : whole;
        }
        return FactAddress.item(draft, name).<JsonNode>map(item -> item).orElse(NullNode.getInstance());
    }

    /** Writes a piece; the order last, when all its items are there. */
    void put(String name, JsonNode piece) {
        ObjectNode whole = (ObjectNode) draft;
        if (name.equals(ORDER)) {
            ArrayNode items = JsonNodeFactory.instance.arrayNode();
            piece.forEach(key -> FactAddress.item(draft, key.asText()).ifPresent(items::add));
            whole.set("items", items);
        } else if (WHOLE.contains(name)) {
            whole.set(name, piece);
        } else {
            putItem(name, piece);
        }
    }

    private void putItem(String key, JsonNode item) {
        ArrayNode items = ((ObjectNode) draft).withArray("items");
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).path("key").asText().equals(key)) {
                if (item.isNull()) {
                    items.remove(i);
                } else {
                    items.set(i, item);
                }
                return;
            }
        }
        if (!item.isNull()) {
            items.add(item);
        }
    }
}
