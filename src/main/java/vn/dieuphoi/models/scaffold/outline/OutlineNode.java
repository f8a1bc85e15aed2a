package vn.dieuphoi.models.scaffold.outline;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.dieuphoi.models.scaffold.OutlineRefused;

/**
 * A place in an outline file that knows how to name itself in a message.
 *
 * @param path such as {@code steps[2].choice}
 */
record OutlineNode(JsonNode json, String path) {

    /** @throws OutlineRefused when it is no map or has another field than these */
    OutlineNode fields(String... allowed) {
        if (!json.isObject()) {
            throw refused("phải là các cặp \"khóa: giá trị\"");
        }
        Set<String> known = Set.of(allowed);
        json.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                throw refused("có khóa lạ \"" + name + "\"; chỉ dùng " + String.join(", ", allowed));
            }
        });
        return this;
    }

    Optional<OutlineNode> find(String name) {
        JsonNode child = json.path(name);
        return child.isMissingNode() || child.isNull()
                ? Optional.empty()
                : Optional.of(new OutlineNode(child, path.isEmpty() ? name : path + "." + name));
    }

    OutlineNode at(String name) {
        return find(name).orElseThrow(() -> refused("thiếu \"" + name + "\""));
    }

    String text(String name) {
        return at(name).text();
    }

    String text(String name, String otherwise) {
        return find(name).map(OutlineNode::text).orElse(otherwise);
    }

    String text() {
        if (!json.isValueNode() || json.asText().isBlank()) {
            throw refused("phải là chữ");
        }
        return json.asText().strip();
    }

    boolean flag(String name) {
        return json.path(name).asBoolean(false);
    }

    List<OutlineNode> elements() {
        if (!json.isArray()) {
            throw refused("phải là danh sách (mỗi dòng bắt đầu bằng \"- \")");
        }
        List<OutlineNode> elements = new ArrayList<>();
        for (JsonNode child : json) {
            elements.add(new OutlineNode(child, path + "[" + elements.size() + "]"));
        }
        return elements;
    }

    OutlineRefused refused(String problem) {
        return new OutlineRefused("Dàn ý, chỗ \"" + path + "\": " + problem + ".", path, 0);
    }
}
