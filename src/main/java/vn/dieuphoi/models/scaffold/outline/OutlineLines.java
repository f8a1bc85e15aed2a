package vn.dieuphoi.models.scaffold.outline;

import java.io.StringReader;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Where in an outline a place stands. */
final class OutlineLines {

    private static final Pattern STEP = Pattern.compile("([A-Za-z]+)|\\[(\\d+)]");

    private OutlineLines() {}

    /**
     * @param path such as {@code steps[2].choice}
     * @return the line, from 1, of the place or of the nearest one around it
     */
    static int of(String yaml, String path) {
        try {
            Node node = new Yaml().compose(new StringReader(yaml));
            Matcher steps = STEP.matcher(path);
            while (node != null && steps.find()) {
                Node inside = steps.group(1) == null
                        ? element(node, Integer.parseInt(steps.group(2)))
                        : value(node, steps.group(1));
                if (inside == null) {
                    break;
                }
                node = inside;
            }
            return node == null ? 1 : node.getStartMark().getLine() + 1;
        } catch (YAMLException broken) {
            return 1;
        }
    }

    private static @Nullable Node element(Node node, int index) {
        return node instanceof SequenceNode list && index < list.getValue().size()
                ? list.getValue().get(index)
                : null;
    }

    private static @Nullable Node value(Node node, String key) {
        if (node instanceof MappingNode map) {
            for (NodeTuple each : map.getValue()) {
                if (each.getKeyNode() instanceof ScalarNode name
                        && name.getValue().equals(key)) {
                    return each.getValueNode();
                }
            }
        }
        return null;
    }
}
