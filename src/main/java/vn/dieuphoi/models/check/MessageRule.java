package vn.dieuphoi.models.check;

import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;

/** Messages that are waited for have a name. */
final class MessageRule implements Rule {

    @Override
    public void check(Model model, Project project, Report report) {
        for (MessageEventDefinition event : model.all(MessageEventDefinition.class)) {
            Message message = event.getMessage();
            if (message == null || !Model.name(message).matches("[a-z][a-z0-9]*(-[a-z0-9]+)*")) {
                report.add(
                        (BaseElement) event.getParentElement(),
                        "phải chờ một thông điệp có tên chữ thường không dấu nối bằng gạch ngang, ví dụ app-in-use");
            }
        }
    }
}
