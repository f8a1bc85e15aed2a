package vn.dieuphoi.models.check.flow;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.MessageFlow;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.Participant;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.ThrowEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import vn.dieuphoi.models.check.Model;
import vn.dieuphoi.models.check.Project;
import vn.dieuphoi.models.check.Report;
import vn.dieuphoi.models.check.Rule;
import vn.dieuphoi.models.scaffold.OutsideParty;

/**
 * Drawn is sent. A message flow begins at a step that sends something and ends at one that takes something in; whoever is
 * asked answers; who is asked by name is drawn; and no pool stands there with which nothing is exchanged.
 */
final class MessageFlowRule implements Rule {

    private static final Set<String> REQUESTS = Set.of("coordination-request", "planned-requests");

    /** The lead of a part names whom it asks. */
    private static final String PART = "item-part";

    /** The form in which an official enters what came from outside. */
    private static final String ENTERS = "outside-report";

    private static final String OF_A_BODY = "${charge.";
    private static final Pattern QUOTED = Pattern.compile("'([A-Z][A-Z0-9_]*)'");

    @Override
    public void check(Model model, Project project, Report report) {
        List<MessageFlow> flows = model.all(MessageFlow.class);
        for (MessageFlow flow : flows) {
            if (flow.getSource() instanceof FlowNode step && !sends(step)) {
                report.add(
                        flow,
                        "vẽ thông điệp đi từ " + step.getId()
                                + " nhưng bước này không gửi gì; hãy vẽ từ bước gửi đề nghị, hoặc bỏ");
            }
            if (flow.getTarget() instanceof FlowNode step && !takesIn(step)) {
                report.add(
                        flow,
                        "vẽ thông điệp đến " + step.getId()
                                + " nhưng bước này không nhận gì; hãy vẽ đến bước nhận trả lời, hoặc bỏ");
            }
            if (isAsked(flow.getSource()) && flows.stream().noneMatch(back -> answers(back, flow))) {
                report.add(flow, "có gửi mà không có trả lời vẽ ngược lại; hãy vẽ luồng trả lời");
            }
        }
        for (Participant pool : model.all(Participant.class)) {
            if (pool.getProcess() == null && flows.stream().noneMatch(touches(pool))) {
                report.add(pool, "không gửi và không nhận gì; hãy vẽ thông điệp hoặc bỏ khung");
            }
        }
        project.item(model)
                .ifPresent(item -> model.all(CallActivity.class)
                        .forEach(call -> askedByName(call, item.outside(), flows, report)));
    }

    private static void askedByName(
            CallActivity call, List<OutsideParty> outside, List<MessageFlow> flows, Report report) {
        Set<String> asked = quoted(call);
        for (OutsideParty party : outside) {
            boolean drawn = flows.stream()
                    .filter(flow -> call.equals(flow.getSource()))
                    .anyMatch(flow -> flow.getTarget() instanceof Participant pool
                            && List.of(Model.name(pool).split(" · ")).contains(party.name()));
            if (asked.contains(party.code().value()) && !drawn) {
                report.add(
                        call, "gửi đề nghị đến \"" + party.name() + "\" mà không vẽ; hãy vẽ thông điệp đến khung ấy");
            }
        }
    }

    private static Set<String> quoted(CallActivity call) {
        return call.getLoopCharacteristics() instanceof MultiInstanceLoopCharacteristics loop
                ? QUOTED.matcher(Model.camunda(loop, "collection"))
                        .results()
                        .map(found -> found.group(1))
                        .collect(Collectors.toSet())
                : Set.of();
    }

    private static boolean sends(FlowNode step) {
        return isAsked(step)
                || step instanceof ThrowEvent
                        && !step.getChildElementsByType(MessageEventDefinition.class)
                                .isEmpty();
    }

    private static boolean takesIn(FlowNode step) {
        return isAsked(step)
                || step instanceof UserTask task && ENTERS.equals(Model.camunda(task, "formRef"))
                || step instanceof CatchEvent
                        && !step.getChildElementsByType(MessageEventDefinition.class)
                                .isEmpty();
    }

    /** A call of requests, what holds parts whose leads ask, or a task that a body outside does itself. */
    private static boolean isAsked(ModelElementInstance step) {
        return step instanceof CallActivity call && REQUESTS.contains(call.getCalledElement())
                || step instanceof SubProcess steps
                        && steps.getChildElementsByType(CallActivity.class).stream()
                                .anyMatch(call -> PART.equals(call.getCalledElement()))
                || step instanceof UserTask task
                        && Model.camunda(task, "candidateGroups").startsWith(OF_A_BODY);
    }

    private static boolean answers(MessageFlow back, MessageFlow flow) {
        return flow.getSource().equals(back.getTarget()) && flow.getTarget().equals(back.getSource());
    }

    private static Predicate<MessageFlow> touches(Participant pool) {
        return flow -> pool.equals(flow.getSource()) || pool.equals(flow.getTarget());
    }
}
