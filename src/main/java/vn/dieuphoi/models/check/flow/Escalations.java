package vn.dieuphoi.models.check.flow;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EscalationEventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.ThrowEvent;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import vn.dieuphoi.models.check.Project;

/** Which escalations leave a process, and where they are caught. */
final class Escalations {

    private final Project project;

    Escalations(Project project) {
        this.project = project;
    }

    /** Codes of the escalations that reach the caller of a process. */
    Set<String> leaving(String processId) {
        return leaving(processId, new HashSet<>());
    }

    private Set<String> leaving(String processId, Set<String> seen) {
        Set<String> leaving = new TreeSet<>();
        if (seen.add(processId)) {
            project.model(processId).ifPresent(model -> {
                for (ThrowEvent thrower : model.all(ThrowEvent.class)) {
                    thrown(thrower).stream()
                            .filter(code -> !isCaught(thrower, code))
                            .forEach(leaving::add);
                }
                for (CallActivity call : model.all(CallActivity.class)) {
                    leaving(String.valueOf(call.getCalledElement()), seen).stream()
                            .filter(code -> !isCaught(call, code))
                            .forEach(leaving::add);
                }
            });
        }
        return leaving;
    }

    /** Whether a boundary event, or an event sub-process around the node, catches the code. */
    static boolean isCaught(FlowNode node, String code) {
        ModelElementInstance inside = node;
        while (inside != null) {
            if (inside instanceof FlowNode each && onBorder(each, code)) {
                return true;
            }
            ModelElementInstance around = inside.getParentElement();
            if (around != null && inEventSubProcess(around, inside, code)) {
                return true;
            }
            inside = around;
        }
        return false;
    }

    private static boolean onBorder(FlowNode host, String code) {
        return host.getParentElement().getChildElementsByType(BoundaryEvent.class).stream()
                .anyMatch(event -> host.equals(event.getAttachedTo())
                        && catches(event.getChildElementsByType(EscalationEventDefinition.class), code));
    }

    private static boolean inEventSubProcess(ModelElementInstance scope, ModelElementInstance from, String code) {
        return scope.getChildElementsByType(SubProcess.class).stream()
                .filter(each -> each.triggeredByEvent() && !each.equals(from))
                .flatMap(each -> each.getChildElementsByType(StartEvent.class).stream())
                .anyMatch(start -> catches(start.getChildElementsByType(EscalationEventDefinition.class), code));
    }

    private static boolean catches(Collection<EscalationEventDefinition> definitions, String code) {
        return definitions.stream()
                .anyMatch(each -> each.getEscalation() == null
                        || code.equals(each.getEscalation().getEscalationCode()));
    }

    private static Set<String> thrown(ThrowEvent thrower) {
        Set<String> codes = new TreeSet<>();
        thrower.getChildElementsByType(EscalationEventDefinition.class)
                .forEach(each -> codes.add(
                        each.getEscalation() == null
                                ? ""
                                : String.valueOf(each.getEscalation().getEscalationCode())));
        return codes;
    }
}
