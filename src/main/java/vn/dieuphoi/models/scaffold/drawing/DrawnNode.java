package vn.dieuphoi.models.scaffold.drawing;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.models.drawing.Box;
import vn.dieuphoi.models.drawing.Point;

/**
 * A flow node with its place.
 *
 * @param tag BPMN element, such as {@code bpmn:userTask}
 * @param attributes besides id and name
 * @param head children that stand before incoming and outgoing: documentation, extensions
 * @param tail children that stand after them: event definitions, loops
 * @param label bounds of a label beside the shape; null where the name stands inside or there is none
 * @param inside the steps of a sub-process; null for all others
 */
public record DrawnNode(
        String tag,
        String id,
        String name,
        Map<String, String> attributes,
        List<Xml> head,
        List<Xml> tail,
        Box box,
        @Nullable Box label,
        @Nullable Level inside) {

    public DrawnNode {
        head = List.copyOf(head);
        tail = List.copyOf(tail);
    }

    public static DrawnNode of(String tag, String id, String name, int width, int height) {
        Box box = new Box(0, 0, width, height);
        return new DrawnNode(tag, id, name, Map.of(), List.of(), List.of(), box, null, null);
    }

    public DrawnNode with(Map<String, String> more) {
        return new DrawnNode(tag, id, name, more, head, tail, box, label, inside);
    }

    public DrawnNode head(Xml... children) {
        return new DrawnNode(tag, id, name, attributes, List.of(children), tail, box, label, inside);
    }

    public DrawnNode tail(Xml... children) {
        return new DrawnNode(tag, id, name, attributes, head, List.of(children), box, label, inside);
    }

    public DrawnNode holding(Level level) {
        return new DrawnNode(tag, id, name, attributes, head, tail, box, label, level);
    }

    /** The same node around another centre. */
    public DrawnNode centred(Point centre) {
        return in(Box.around(centre, box.width(), box.height()));
    }

    public DrawnNode in(Box place) {
        return new DrawnNode(tag, id, name, attributes, head, tail, place, label, inside);
    }

    public DrawnNode labelled(Box place) {
        return new DrawnNode(tag, id, name, attributes, head, tail, box, place, inside);
    }

    /** The id without the element type: what the node is called in the ids of its flows. */
    String word() {
        return id.substring(id.indexOf('_') + 1);
    }
}
