package vn.dieuphoi.models.check.execution;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import vn.dieuphoi.engine.form.FormReads;
import vn.dieuphoi.models.check.Model;
import vn.dieuphoi.models.check.Project;
import vn.dieuphoi.models.check.Report;
import vn.dieuphoi.models.check.Rule;

/** A form has every field that whoever takes it reads, of a fitting kind, and none that nobody reads. */
final class FormFieldsRule implements Rule {

    @Override
    public void check(Model model, Project project, Report report) {
        for (CamundaTaskListener listener : model.all(CamundaTaskListener.class)) {
            if (listener.getParentElement().getParentElement() instanceof UserTask task) {
                check(
                        task,
                        DelegateRule.bean(String.valueOf(listener.getCamundaDelegateExpression())),
                        project,
                        report);
            }
        }
        for (StartEvent start : model.all(StartEvent.class)) {
            for (SequenceFlow flow : start.getOutgoing()) {
                FlowNode first = flow.getTarget();
                if (first instanceof ServiceTask step && step.getCamundaDelegateExpression() != null) {
                    check(start, DelegateRule.bean(step.getCamundaDelegateExpression()), project, report);
                }
            }
        }
    }

    private static void check(BaseElement step, String bean, Project project, Report report) {
        Optional<Form> form = project.form(Model.camunda(step, "formRef"));
        Optional<FormReads> reads = project.beans().reads(bean);
        if (form.isEmpty() || reads.isEmpty()) {
            return;
        }
        for (FormReads.Need need : reads.get().needs()) {
            missing(form.get(), need)
                    .ifPresent(
                            fault -> report.add(step, "biểu mẫu " + form.get().file() + " " + fault));
        }
        for (JsonNode field : form.get().fields()) {
            String key = field.path("key").asText();
            boolean known = form.get().named(key)
                    || reads.get().everything()
                    || reads.get().of(key).isPresent();
            if (!known) {
                report.add(
                        step,
                        "biểu mẫu " + form.get().file() + " có ô \"" + key
                                + "\" mà bước này không đọc, điều người dùng điền sẽ mất; hãy giữ tên ô như bản đang áp dụng hoặc bỏ ô");
            }
        }
    }

    private static Optional<String> missing(Form form, FormReads.Need need) {
        Optional<JsonNode> found = form.fields().stream()
                .filter(field -> need.isFor(field.path("key").asText()))
                .findFirst();
        if (found.isEmpty()) {
            return need.everywhere()
                    ? Optional.of("thiếu ô \"" + need.name()
                            + "\" mà bước này cần đọc; hãy giữ tên ô (key) như bản đang áp dụng")
                    : Optional.empty();
        }
        JsonNode field = found.get();
        String key = "ô \"" + field.path("key").asText() + "\"";
        boolean whole = need.kind() != FormReads.Kind.WHOLE
                || field.path("decimalDigits").asInt(-1) == 0;
        if (!need.kind().takes(field.path("type").asText()) || !whole) {
            return Optional.of("phải để " + key + " là " + need.kind().words() + "; hãy đổi lại loại ô");
        }
        boolean asked = field.path("validate").path("required").asBoolean()
                && field.path("conditional").path("hide").asText("").isBlank();
        return need.required() && !asked
                ? Optional.of("phải luôn bắt buộc điền " + key + "; hãy đánh dấu bắt buộc và bỏ điều kiện ẩn")
                : Optional.empty();
    }
}
