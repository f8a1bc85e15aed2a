package vn.dieuphoi.models.scaffold.drawing;

import java.util.ArrayList;
import java.util.List;

/** Writes what the engine runs: pools, lanes, nodes and flows without their places. */
public final class SemanticPart {

    private final DrawnItem model;

    public SemanticPart(DrawnItem model) {
        this.model = model;
    }

    public List<Xml> write() {
        List<Xml> roots = new ArrayList<>(List.of(collaboration(), process()));
        roots.add(Xml.of(
                "bpmn:escalation",
                "id",
                "escalation_itemOverdue",
                "name",
                "Mục đã quá hạn",
                "escalationCode",
                "item-overdue"));
        model.messages().forEach((name, id) -> roots.add(Xml.of("bpmn:message", "id", id, "name", name)));
        return roots;
    }

    private Xml collaboration() {
        List<Xml> inside = new ArrayList<>();
        inside.add(Xml.of(
                "bpmn:participant", "id", "participant_item", "name", model.name(), "processRef", model.processId()));
        for (Pool pool : model.outside()) {
            Xml participant = Xml.of("bpmn:participant", "id", pool.id(), "name", pool.name());
            inside.add(pool.many() ? participant.holding(Xml.of("bpmn:participantMultiplicity")) : participant);
        }
        for (Pool pool : model.outside()) {
            pool.messages()
                    .forEach(sent -> inside.add(Xml.of(
                            "bpmn:messageFlow", "id", sent.id(), "sourceRef", sent.from(), "targetRef", sent.to())));
        }
        return Xml.of("bpmn:collaboration", "id", "collaboration_item").holding(inside);
    }

    private Xml process() {
        List<Xml> inside = new ArrayList<>();
        inside.add(Elements.documentation(model.documentation()));
        inside.add(Xml.of("bpmn:laneSet", "id", "laneSet_item")
                .holding(model.lanes().stream().map(SemanticPart::lane).toList()));
        inside.addAll(level(model.level()));
        return Xml.of(
                        "bpmn:process",
                        "id",
                        model.processId(),
                        "name",
                        model.name(),
                        "isExecutable",
                        "true",
                        "camunda:historyTimeToLive",
                        "P3650D",
                        "camunda:isStartableInTasklist",
                        "false")
                .holding(inside);
    }

    private static Xml lane(DrawnItem.Lane lane) {
        return Xml.of("bpmn:lane", "id", lane.id(), "name", lane.name())
                .holding(lane.nodes().stream()
                        .map(node -> Xml.of("bpmn:flowNodeRef").saying(node.id()))
                        .toList());
    }

    private static List<Xml> level(Level level) {
        List<Xml> inside = new ArrayList<>();
        level.nodes().forEach(node -> inside.add(node(node, level)));
        level.flows().forEach(flow -> inside.add(flow(flow)));
        return inside;
    }

    private static Xml node(DrawnNode node, Level level) {
        List<Object> attributes = new ArrayList<>(List.of("id", node.id()));
        if (!node.name().isEmpty()) {
            attributes.addAll(List.of("name", node.name()));
        }
        level.defaultOf(node).ifPresent(flow -> attributes.addAll(List.of("default", flow.id())));
        node.attributes().forEach((name, value) -> attributes.addAll(List.of(name, value)));
        List<Xml> inside = new ArrayList<>(node.head());
        level.into(node).forEach(flow -> inside.add(Xml.of("bpmn:incoming").saying(flow.id())));
        level.outOf(node).forEach(flow -> inside.add(Xml.of("bpmn:outgoing").saying(flow.id())));
        Level steps = node.inside();
        if (steps != null) {
            inside.addAll(level(steps));
        }
        inside.addAll(node.tail());
        return Xml.of(node.tag(), attributes.toArray()).holding(inside);
    }

    private static Xml flow(Flow flow) {
        List<Object> attributes = new ArrayList<>(List.of("id", flow.id()));
        if (!flow.way().label().isEmpty()) {
            attributes.addAll(List.of("name", flow.way().label()));
        }
        attributes.addAll(List.of(
                "sourceRef", flow.source().id(), "targetRef", flow.target().id()));
        Xml element = Xml.of("bpmn:sequenceFlow", attributes.toArray());
        return flow.way().condition().isEmpty()
                ? element
                : element.holding(Xml.of("bpmn:conditionExpression", "xsi:type", "bpmn:tFormalExpression")
                        .saying(flow.way().condition()));
    }
}
