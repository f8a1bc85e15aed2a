package vn.dieuphoi.models.check;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.xml.ModelException;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.jspecify.annotations.Nullable;

/** A BPMN file that could be read. */
public final class Model {

    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    private final String file;
    private final String xml;
    private final BpmnModelInstance bpmn;
    private final Diagram diagram;
    private final List<XmlPlace> places;
    private final Map<Class<?>, List<?>> elements = new HashMap<>();
    private final Map<String, List<Lane>> lanes = new HashMap<>();

    private Model(String file, String xml, BpmnModelInstance bpmn) {
        this.file = file;
        this.xml = xml;
        this.bpmn = bpmn;
        this.diagram = Diagram.of(bpmn);
        this.places = XmlPlace.all(xml);
        for (Lane lane : all(Lane.class)) {
            lane.getFlowNodeRefs()
                    .forEach(node -> lanes.computeIfAbsent(node.getId(), id -> new ArrayList<>())
                            .add(lane));
        }
    }

    /** @throws ModelException when it is no BPMN 2.0 */
    static Model read(String file, String xml) {
        return new Model(
                file, xml, Bpmn.readModelFromStream(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8))));
    }

    public String file() {
        return file;
    }

    public String xml() {
        return xml;
    }

    public Diagram diagram() {
        return diagram;
    }

    public BpmnModelInstance bpmn() {
        return bpmn;
    }

    /** Kept, because rules ask for the same types again and again and the engine's model searches the file each time. */
    @SuppressWarnings("unchecked")
    public <T extends ModelElementInstance> List<T> all(Class<T> type) {
        return (List<T>) elements.computeIfAbsent(type, each -> List.copyOf(bpmn.getModelElementsByType(type)));
    }

    /** Whether the element of that id is a start event of the process itself. */
    public boolean starts(String element) {
        return all(StartEvent.class).stream()
                .anyMatch(start -> element.equals(start.getId()) && start.getParentElement() instanceof Process);
    }

    /** Every XML element as it stands in the file. */
    public List<XmlPlace> places() {
        return places;
    }

    /** The first process; a file that follows the rules has no other. */
    public Optional<Process> process() {
        return all(Process.class).stream().findFirst();
    }

    public String processId() {
        return process().map(Process::getId).orElse("");
    }

    public static String name(BaseElement element) {
        return text(element.getAttributeValue("name"));
    }

    public static String camunda(ModelElementInstance element, String attribute) {
        return text(element.getAttributeValueNs(CAMUNDA, attribute));
    }

    public static String documentation(BaseElement element) {
        return element.getDocumentations().stream()
                .map(ModelElementInstance::getRawTextContent)
                .collect(Collectors.joining("\n"))
                .strip();
    }

    /** The lanes in which the node, or the sub-process around it, stands. */
    public List<Lane> lanesOf(FlowNode node) {
        FlowNode outermost = node;
        while (outermost.getParentElement() instanceof FlowNode around) {
            outermost = around;
        }
        return lanes.getOrDefault(outermost.getId(), List.of());
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }
}
