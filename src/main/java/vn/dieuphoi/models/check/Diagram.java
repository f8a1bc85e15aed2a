package vn.dieuphoi.models.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.bpmn.instance.di.DiagramElement;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.models.drawing.Box;
import vn.dieuphoi.models.drawing.Point;

/**
 * Where the elements of a model stand.
 *
 * @param shapes by id of the element
 * @param lines by id of the flow
 * @param labels written label bounds by id of the element or flow
 */
public record Diagram(Map<String, Box> shapes, Map<String, List<Point>> lines, Map<String, Box> labels) {

    static Diagram of(BpmnModelInstance model) {
        Diagram diagram = new Diagram(new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
        for (BpmnShape shape : model.getModelElementsByType(BpmnShape.class)) {
            String id = element(shape);
            diagram.shapes.put(id, box(shape.getBounds()));
            diagram.label(id, shape.getBpmnLabel());
        }
        for (BpmnEdge edge : model.getModelElementsByType(BpmnEdge.class)) {
            String id = element(edge);
            List<Point> line = new ArrayList<>();
            edge.getWaypoints().forEach(way -> line.add(new Point(round(way.getX()), round(way.getY()))));
            diagram.lines.put(id, line);
            diagram.label(id, edge.getBpmnLabel());
        }
        return diagram;
    }

    /** What is drawn; a name that no element has where the drawing does not say. */
    private static String element(DiagramElement drawn) {
        String id = drawn.getAttributeValue("bpmnElement");
        return id == null ? String.valueOf(drawn.getId()) : id;
    }

    public Optional<Box> shape(String id) {
        return Optional.ofNullable(shapes.get(id));
    }

    public Optional<List<Point>> line(String id) {
        return Optional.ofNullable(lines.get(id));
    }

    private void label(String id, @Nullable BpmnLabel label) {
        if (label != null && label.getBounds() != null) {
            labels.put(id, box(label.getBounds()));
        }
    }

    private static Box box(Bounds bounds) {
        return new Box(round(bounds.getX()), round(bounds.getY()), round(bounds.getWidth()), round(bounds.getHeight()));
    }

    private static int round(double pixels) {
        return (int) Math.round(pixels);
    }
}
