package vn.dieuphoi.models.check.flow;

import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import vn.dieuphoi.models.check.Model;
import vn.dieuphoi.models.check.Project;
import vn.dieuphoi.models.check.Report;
import vn.dieuphoi.models.check.Rule;

/** Messages that are waited for have a name. */
final class MessageRule implements Rule {

    @Override
    public void check(Model model, Project project, Report report) {
        for (MessageEventDefinition event : model.all(MessageEventDefinition.class)) {
            Message message = event.getMessage();
            if (message == null || !Model.name(message).matches("[a-z][a-z0-9]*(--?[a-z0-9]+)*")) {
                report.add(
                        (BaseElement) event.getParentElement(),
                        "phải chờ một thông điệp có tên chữ thường không dấu nối bằng gạch ngang, ví dụ app-in-use");
            }
        }
    }
}
