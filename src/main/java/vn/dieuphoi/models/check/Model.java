package vn.dieuphoi.models.check;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.xml.ModelException;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.jspecify.annotations.Nullable;

/** A BPMN file that could be read. */
final class Model {

    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    private final String file;
    private final String xml;
    private final BpmnModelInstance bpmn;
    private final Diagram diagram;

    private Model(String file, String xml, BpmnModelInstance bpmn) {
        this.file = file;
        this.xml = xml;
        this.bpmn = bpmn;
        this.diagram = Diagram.of(bpmn);
    }

    /** @throws ModelException when it is no BPMN 2.0 */
    static Model read(String file, String xml) {
        return new Model(
                file, xml, Bpmn.readModelFromStream(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8))));
    }

    String file() {
        return file;
    }

    String xml() {
        return xml;
    }

    Diagram diagram() {
        return diagram;
    }

    BpmnModelInstance bpmn() {
        return bpmn;
    }

    <T extends ModelElementInstance> Collection<T> all(Class<T> type) {
        return bpmn.getModelElementsByType(type);
    }

    /** The first process; a file that follows the rules has no other. */
    Optional<Process> process() {
        return all(Process.class).stream().findFirst();
    }

    String processId() {
        return process().map(Process::getId).orElse("");
    }

    static String name(BaseElement element) {
        return text(element.getAttributeValue("name"));
    }

    static String camunda(ModelElementInstance element, String attribute) {
        return text(element.getAttributeValueNs(CAMUNDA, attribute));
    }

    static String documentation(BaseElement element) {
        return element.getDocumentations().stream()
                .map(ModelElementInstance::getRawTextContent)
                .collect(Collectors.joining("\n"))
                .strip();
    }

    /** The lanes in which the node, or the sub-process around it, stands. */
    List<Lane> lanesOf(FlowNode node) {
        FlowNode outermost = node;
        while (outermost.getParentElement() instanceof FlowNode around) {
            outermost = around;
        }
        List<Lane> lanes = new ArrayList<>();
        for (Lane lane : all(Lane.class)) {
            if (lane.getFlowNodeRefs().contains(outermost)) {
                lanes.add(lane);
            }
        }
        return lanes;
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }
}
