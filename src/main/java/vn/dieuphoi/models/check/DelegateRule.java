package vn.dieuphoi.models.check;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;

/** What a service task or a listener names can do that work; a service task is called like its delegate. */
final class DelegateRule implements Rule {

    @Override
    public void check(Model model, Project project, Report report) {
        for (ServiceTask task : model.all(ServiceTask.class)) {
            String delegate = task.getCamundaDelegateExpression();
            if (delegate == null) {
                report.add(task, "việc tự động phải ghi camunda:delegateExpression");
                continue;
            }
            String bean = bean(delegate);
            if (!isA(JavaDelegate.class, bean, project)) {
                report.add(task, "bean \"" + bean + "\" không phải là một JavaDelegate; hãy sửa tên");
            }
            if (!String.valueOf(task.getId()).startsWith("serviceTask_" + bean)) {
                report.add(task, "mã phải mang tên bean: serviceTask_" + bean);
            }
        }
        for (CamundaTaskListener listener : model.all(CamundaTaskListener.class)) {
            String bean = bean(String.valueOf(listener.getCamundaDelegateExpression()));
            if (!isA(TaskListener.class, bean, project)) {
                report.add(owner(listener), "bean \"" + bean + "\" không phải là một TaskListener; hãy sửa tên");
            }
        }
    }

    private static String owner(CamundaTaskListener listener) {
        return String.valueOf(listener.getParentElement().getParentElement().getAttributeValue("id"));
    }

    private static String bean(String expression) {
        return expression.replaceAll("[$#{}\\s]", "");
    }

    private static boolean isA(Class<?> type, String bean, Project project) {
        Optional<Class<?>> found = project.beans().find(bean);
        return found.isPresent() && type.isAssignableFrom(found.get());
    }
}
