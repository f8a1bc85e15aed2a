package vn.dieuphoi.models.check.flow;

import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.Escalation;
import vn.dieuphoi.models.check.Model;
import vn.dieuphoi.models.check.Project;
import vn.dieuphoi.models.check.Report;
import vn.dieuphoi.models.check.Rule;

/**
 * What a called process escalates is caught by whoever calls it, or by who calls that; what nobody calls escalates to
 * nobody.
 */
final class EscalationRule implements Rule {

    @Override
    public void check(Model model, Project project, Report report) {
        Escalations escalations = new Escalations(project);
        boolean called = project.models().values().stream()
                .flatMap(other -> other.all(CallActivity.class).stream())
                .anyMatch(call -> model.processId().equals(call.getCalledElement()));
        if (!called) {
            for (CallActivity call : model.all(CallActivity.class)) {
                for (String code : escalations.leaving(String.valueOf(call.getCalledElement()))) {
                    if (!Escalations.isCaught(call, code)) {
                        report.add(
                                call,
                                "quy trình được gọi báo \"" + code
                                        + "\" nhưng ở đây không ai nhận; hãy thêm sự kiện nhận báo cấp trên");
                    }
                }
            }
            escalations
                    .leaving(model.processId())
                    .forEach(code -> report.add(
                            model.processId(), "báo \"" + code + "\" nhưng không ai nhận; hãy thêm nơi nhận"));
        }
        for (Escalation escalation : model.all(Escalation.class)) {
            if (escalation.getEscalationCode() == null || escalation.getName() == null) {
                report.add(escalation, "phải có tên và mã (escalationCode)");
            }
        }
    }
}
