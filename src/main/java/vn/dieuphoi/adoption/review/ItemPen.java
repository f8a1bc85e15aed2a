package vn.dieuphoi.adoption.review;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import vn.dieuphoi.Refused;
import vn.dieuphoi.plan.drafted.DraftFact;

/** Adds, takes out and splits items of a draft. */
record ItemPen(FactPen pen) {

    /** @param after key of the item behind which it stands; at the end where there is none */
    String add(String code, String title, String after) {
        requireNew(code, title);
        ObjectNode item = ((ObjectNode) pen.draft()).objectNode();
        String key = freeKey();
        item.put("key", key);
        item.set("code", pen.written(code));
        item.set("title", pen.written(title));
        insert(item, after);
        return key;
    }

    void remove(String key) {
        items().remove(index(key));
    }

    String split(String key, String code, String title) {
        requireNew(code, title);
        ObjectNode copy = (ObjectNode) items().get(index(key)).deepCopy();
        String fresh = freeKey();
        copy.put("key", fresh);
        copy.set("code", pen.written(code));
        copy.set("title", pen.written(title));
        copy.set("text", pen.written(title));
        copy.remove(List.of("subtasks", "kept"));
        insert(copy, key);
        return fresh;
    }

    /** The same form sent twice, by a double click or from two windows, makes one item. */
    private void requireNew(String code, String title) {
        for (JsonNode item : items()) {
            if (new DraftFact(item.path("code")).text().equals(code)
                    && new DraftFact(item.path("title")).text().equals(title)) {
                throw new Refused("Mục " + code + " với nội dung này đã có; có thể nút đã được bấm hai lần.");
            }
        }
    }

    private void insert(ObjectNode item, String after) {
        for (int i = 0; i < items().size(); i++) {
            if (items().get(i).path("key").asText().equals(after)) {
                items().insert(i + 1, item);
                return;
            }
        }
        items().add(item);
    }

    private int index(String key) {
        for (int i = 0; i < items().size(); i++) {
            if (items().get(i).path("key").asText().equals(key)) {
                return i;
            }
        }
        throw new Refused("Mục này không còn trong bản nháp; trang đã hiện bản mới.");
    }

    private ArrayNode items() {
        return ((ObjectNode) pen.draft()).withArray("items");
    }

    private String freeKey() {
        return "i" + next(pen.draft());
    }

    /** One more than any that was ever given: a key that was taken out is not given again while others remember it. */
    static int next(JsonNode draft) {
        int most = 0;
        for (JsonNode item : draft.path("items")) {
            String key = item.path("key").asText();
            most = key.matches("i\\d{1,6}") ? Math.max(most, Integer.parseInt(key.substring(1))) : most;
        }
        return most + 1;
    }
}
