package vn.dieuphoi.models.check.execution;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import vn.dieuphoi.models.check.Model;
import vn.dieuphoi.models.check.Project;
import vn.dieuphoi.models.check.Report;
import vn.dieuphoi.models.check.Rule;

/** What a service task or a listener names can do that work; a service task is called like its delegate. */
final class DelegateRule implements Rule {

    @Override
    public void check(Model model, Project project, Report report) {
        for (ServiceTask task : model.all(ServiceTask.class)) {
            String delegate = task.getCamundaDelegateExpression();
            if (delegate == null) {
                report.add(task, "việc tự động phải ghi camunda:delegateExpression; hãy chép từ mô hình đang áp dụng");
                continue;
            }
            String bean = bean(delegate);
            if (!isA(JavaDelegate.class, bean, project)) {
                report.add(
                        task,
                        "\"" + bean
                                + "\" không phải là việc tự động của ứng dụng; hãy sửa tên, xem mô hình đang áp dụng");
            }
            if (!String.valueOf(task.getId()).startsWith("serviceTask_" + bean)) {
                report.add(task, "mã của bước phải mang tên việc tự động: serviceTask_" + bean);
            }
        }
        for (CamundaTaskListener listener : model.all(CamundaTaskListener.class)) {
            String bean = bean(String.valueOf(listener.getCamundaDelegateExpression()));
            if (!isA(TaskListener.class, bean, project)) {
                report.add(
                        owner(listener),
                        "\"" + bean
                                + "\" không phải là việc ghi kết quả của ứng dụng; hãy sửa tên, xem mô hình đang áp dụng");
            }
        }
    }

    private static String owner(CamundaTaskListener listener) {
        return String.valueOf(listener.getParentElement().getParentElement().getAttributeValue("id"));
    }

    static String bean(String expression) {
        return expression.replaceAll("[$#{}\\s]", "");
    }

    private static boolean isA(Class<?> type, String bean, Project project) {
        Optional<Class<?>> found = project.beans().find(bean);
        return found.isPresent() && type.isAssignableFrom(found.get());
    }
}
