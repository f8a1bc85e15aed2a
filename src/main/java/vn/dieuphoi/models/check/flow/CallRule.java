package vn.dieuphoi.models.check.flow;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.BpmnModelElementInstance;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import vn.dieuphoi.models.check.Model;
import vn.dieuphoi.models.check.Project;
import vn.dieuphoi.models.check.Report;
import vn.dieuphoi.models.check.Rule;

/** A call names a process that exists and passes the business key and ids by name. */
final class CallRule implements Rule {

    @Override
    public void check(Model model, Project project, Report report) {
        for (CallActivity call : model.all(CallActivity.class)) {
            String called = Objects.toString(call.getCalledElement(), "");
            if (project.model(called).isEmpty()) {
                report.add(call, "không có quy trình \"" + called + "\"; hãy sửa tên");
            }
            circle(model.processId(), called, project, new HashSet<>())
                    .ifPresent(ring -> report.add(
                            call,
                            "các quy trình gọi nhau thành vòng (" + model.processId() + " → " + ring
                                    + ") nên không bao giờ dừng; hãy bỏ một lời gọi"));
            Collection<CamundaIn> in = inside(call, CamundaIn.class);
            if (in.stream().noneMatch(each -> "#{execution.processBusinessKey}".equals(each.getCamundaBusinessKey()))) {
                report.add(call, "phải truyền mã công việc: businessKey=\"#{execution.processBusinessKey}\"");
            }
            boolean all = in.stream().anyMatch(each -> each.getCamundaVariables() != null)
                    || inside(call, CamundaOut.class).stream().anyMatch(each -> each.getCamundaVariables() != null);
            if (all) {
                report.add(call, "không truyền mọi biến (variables=\"all\"); hãy truyền từng mã theo tên");
            }
            loopVariable(call, in, report);
        }
    }

    /** The way from what is called back to who calls; empty when there is none. */
    private static Optional<String> circle(String caller, String called, Project project, Set<String> seen) {
        if (called.equals(caller)) {
            return Optional.of(caller);
        }
        if (!seen.add(called)) {
            return Optional.empty();
        }
        return project.model(called).map(model -> model.all(CallActivity.class)).orElse(List.of()).stream()
                .map(call -> circle(caller, String.valueOf(call.getCalledElement()), project, seen))
                .flatMap(Optional::stream)
                .findFirst()
                .map(rest -> called + " → " + rest);
    }

    private static void loopVariable(CallActivity call, Collection<CamundaIn> in, Report report) {
        if (call.getLoopCharacteristics() instanceof MultiInstanceLoopCharacteristics loop) {
            String each = Model.camunda(loop, "elementVariable");
            if (in.stream().noneMatch(passed -> Objects.equals(passed.getCamundaSource(), each))) {
                report.add(call, "phải truyền biến của vòng lặp \"" + each + "\" cho quy trình được gọi");
            }
        }
    }

    private static <T extends BpmnModelElementInstance> Collection<T> inside(CallActivity call, Class<T> type) {
        return call.getExtensionElements() == null
                ? List.of()
                : call.getExtensionElements().getChildElementsByType(type);
    }
}
