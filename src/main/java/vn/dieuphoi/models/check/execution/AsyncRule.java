package vn.dieuphoi.models.check.execution;

import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import vn.dieuphoi.models.check.Model;
import vn.dieuphoi.models.check.Project;
import vn.dieuphoi.models.check.Report;
import vn.dieuphoi.models.check.Rule;

/**
 * A step the application does itself right after a start stands in a transaction of its own, so that a fault in it does
 * not undo the start. So does what follows where people finish beside each other, or the second of two who finish at one
 * moment would be sent away: after a call that runs side by side with others, and after each round of a loop that asks
 * several at once. Nothing else is asynchronous.
 */
final class AsyncRule implements Rule {

    @Override
    public void check(Model model, Project project, Report report) {
        for (StartEvent start : model.all(StartEvent.class)) {
            if (start.getParentElement() instanceof Process) {
                for (SequenceFlow flow : start.getOutgoing()) {
                    FlowNode first = flow.getTarget();
                    if (first instanceof ServiceTask && !first.isCamundaAsyncBefore()) {
                        report.add(first, "bước tự động đầu tiên phải có camunda:asyncBefore=\"true\"");
                    }
                }
            }
        }
        for (FlowNode node : model.all(FlowNode.class)) {
            if (node.isCamundaAsyncAfter() && !(node instanceof CallActivity)) {
                report.add(node, "chỉ bước gọi quy trình khác mới có camunda:asyncAfter; hãy bỏ");
            }
            if (node.isCamundaAsyncBefore() && !(node instanceof ServiceTask)) {
                report.add(node, "chỉ việc tự động mới có camunda:asyncBefore; hãy bỏ");
            }
        }
        for (Activity step : model.all(Activity.class)) {
            if (step.getLoopCharacteristics() instanceof MultiInstanceLoopCharacteristics loop
                    && !loop.isSequential()
                    && !loop.isCamundaAsyncAfter()) {
                report.add(
                        step,
                        "hỏi nhiều nơi cùng lúc nên phải có camunda:asyncAfter=\"true\" ở vòng lặp; thiếu nó, của hai"
                                + " người nộp cùng lúc một người bị từ chối");
            }
        }
    }
}
