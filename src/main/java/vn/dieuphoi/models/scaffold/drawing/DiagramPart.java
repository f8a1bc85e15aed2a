package vn.dieuphoi.models.scaffold.drawing;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.models.drawing.Box;
import vn.dieuphoi.models.drawing.Point;

/** Writes where everything stands (BPMN diagram interchange). */
public final class DiagramPart {

    private final DrawnItem model;
    private final List<Xml> inside = new ArrayList<>();

    public DiagramPart(DrawnItem model) {
        this.model = model;
    }

    public Xml write() {
        inside.add(shape("participant_item", model.pool(), null, "isHorizontal", "true"));
        model.lanes().forEach(lane -> inside.add(shape(lane.id(), lane.box(), null, "isHorizontal", "true")));
        level(model.level());
        for (Pool pool : model.outside()) {
            inside.add(shape(pool.id(), pool.box(), null, "isHorizontal", "true"));
        }
        for (Pool pool : model.outside()) {
            pool.messages().forEach(sent -> inside.add(edge(sent.id(), sent.line(), null)));
        }
        return Xml.of("bpmndi:BPMNDiagram", "id", "diagram_item")
                .holding(Xml.of("bpmndi:BPMNPlane", "id", "plane_item", "bpmnElement", "collaboration_item")
                        .holding(inside));
    }

    private void level(Level level) {
        for (DrawnNode node : level.nodes()) {
            Level steps = node.inside();
            if (steps == null) {
                inside.add(node(node));
            } else {
                inside.add(shape(node.id(), node.box(), null, "isExpanded", "true"));
                level(steps);
            }
        }
        level.flows().forEach(flow -> inside.add(edge(flow.id(), flow.line(), flow.label())));
    }

    private static Xml node(DrawnNode node) {
        boolean exclusive = node.tag().equals("bpmn:exclusiveGateway");
        return exclusive
                ? shape(node.id(), node.box(), node.label(), "isMarkerVisible", "true")
                : shape(node.id(), node.box(), node.label());
    }

    private static Xml shape(String id, Box box, @Nullable Box label, String... more) {
        List<Object> attributes = new ArrayList<>(List.of("id", id + "_di", "bpmnElement", id));
        attributes.addAll(List.of(more));
        List<Xml> children = new ArrayList<>(List.of(bounds(box)));
        label(children, label);
        return Xml.of("bpmndi:BPMNShape", attributes.toArray()).holding(children);
    }

    private static Xml edge(String id, List<Point> line, @Nullable Box label) {
        List<Xml> children = new ArrayList<>();
        line.forEach(point -> children.add(Xml.of("di:waypoint", "x", point.x(), "y", point.y())));
        label(children, label);
        return Xml.of("bpmndi:BPMNEdge", "id", id + "_di", "bpmnElement", id).holding(children);
    }

    private static void label(List<Xml> children, @Nullable Box label) {
        if (label != null) {
            children.add(Xml.of("bpmndi:BPMNLabel").holding(bounds(label)));
        }
    }

    private static Xml bounds(Box box) {
        return Xml.of("dc:Bounds", "x", box.x(), "y", box.y(), "width", box.width(), "height", box.height());
    }
}
