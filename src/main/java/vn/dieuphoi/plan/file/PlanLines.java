package vn.dieuphoi.plan.file;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** On which line of a YAML file each piece of its data stands; JSON pointers are the keys. */
final class PlanLines {

    private final Map<String, Integer> lines = new HashMap<>();
    private final List<PointedFault> repeated = new ArrayList<>();

    /** @throws org.yaml.snakeyaml.error.YAMLException when the text is no YAML */
    PlanLines(String yaml) {
        @Nullable Node root = new Yaml(new LoaderOptions()).compose(new StringReader(yaml));
        if (root != null) {
            lines.put("", line(root));
            walk("", root);
        }
    }

    /** The line of the pointer, or of the nearest thing around it that is there. */
    int of(String pointer) {
        String place = pointer;
        while (!lines.containsKey(place) && !place.isEmpty()) {
            place = place.substring(0, place.lastIndexOf('/'));
        }
        return lines.getOrDefault(place, 1);
    }

    /** Fields written twice, of which a parser would silently keep one. */
    List<PointedFault> repeated() {
        return repeated;
    }

    private void walk(String pointer, Node node) {
        if (node instanceof MappingNode mapping) {
            mapping.getValue().forEach(field -> field(pointer, field));
        } else if (node instanceof SequenceNode sequence) {
            int index = 0;
            for (Node element : sequence.getValue()) {
                String place = pointer + "/" + index++;
                lines.put(place, line(element));
                walk(place, element);
            }
        }
    }

    private void field(String pointer, NodeTuple field) {
        if (field.getKeyNode() instanceof ScalarNode key) {
            String place = pointer + "/" + key.getValue();
            if (lines.put(place, line(key)) != null) {
                repeated.add(new PointedFault(place, "trường ghi hai lần; hãy bỏ một"));
            }
            walk(place, field.getValueNode());
        }
    }

    private static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }
}
