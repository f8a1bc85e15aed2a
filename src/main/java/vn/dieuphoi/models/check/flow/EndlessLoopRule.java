package vn.dieuphoi.models.check.flow;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import vn.dieuphoi.models.check.Model;
import vn.dieuphoi.models.check.Project;
import vn.dieuphoi.models.check.Report;
import vn.dieuphoi.models.check.Rule;

/** Whoever goes back to an earlier step waits for somebody or something on the way: the engine would turn for ever. */
final class EndlessLoopRule implements Rule {

    @Override
    public void check(Model model, Project project, Report report) {
        Set<FlowNode> passing = new LinkedHashSet<>(model.all(FlowNode.class));
        passing.removeIf(EndlessLoopRule::waits);
        Map<FlowNode, Integer> waysIn = new HashMap<>();
        Map<FlowNode, List<FlowNode>> next = new HashMap<>();
        for (SequenceFlow flow : model.all(SequenceFlow.class)) {
            if (passing.contains(flow.getSource()) && passing.contains(flow.getTarget())) {
                waysIn.merge(flow.getTarget(), 1, Integer::sum);
                next.computeIfAbsent(flow.getSource(), from -> new ArrayList<>())
                        .add(flow.getTarget());
            }
        }
        // Whatever nothing leads to any more is taken away; what is left after that leads back to itself.
        Deque<FlowNode> free = new ArrayDeque<>(passing);
        free.removeIf(waysIn::containsKey);
        while (!free.isEmpty()) {
            FlowNode node = free.remove();
            passing.remove(node);
            for (FlowNode target : next.getOrDefault(node, List.of())) {
                if (waysIn.merge(target, -1, Integer::sum) == 0) {
                    free.add(target);
                }
            }
        }
        passing.stream()
                .findFirst()
                .ifPresent(
                        node -> report.add(
                                node,
                                "luồng quay lại đây mà không chờ ai nên máy chạy mãi; hãy để vòng lặp đi qua một việc của người hoặc một hẹn giờ"));
    }

    private static boolean waits(FlowNode node) {
        return node instanceof UserTask
                || node instanceof IntermediateCatchEvent
                || node instanceof CallActivity
                || node instanceof SubProcess part
                        && part.getFlowElements().stream()
                                .anyMatch(inside -> inside instanceof FlowNode each && waits(each));
    }
}
