package vn.dieuphoi.engine.form;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.task.listener.DelegateExpressionTaskListener;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ListableBeanFactory;

/** What the listener that takes a task's form has declared to read of it. */
public final class ListenersOfForms {

    private final ListableBeanFactory spring;
    private final Map<String, FormReads> known = new ConcurrentHashMap<>();

    public ListenersOfForms(ListableBeanFactory spring) {
        this.spring = spring;
    }

    /** Anything where it cannot be told: without such a listener, or with several. */
    public FormReads of(TaskEntity task) {
        @Nullable TaskDefinition step = task.getTaskDefinition();
        List<String> beans = step == null
                ? List.of()
                : step.getTaskListeners().getOrDefault(TaskListener.EVENTNAME_COMPLETE, List.of()).stream()
                        .filter(DelegateExpressionTaskListener.class::isInstance)
                        .map(listener -> ((DelegateExpressionTaskListener) listener).getExpressionText())
                        .map(text -> text.replaceAll("[$#{}\\s]", ""))
                        .toList();
        return beans.size() == 1 ? known.computeIfAbsent(beans.get(0), this::declared) : FormReads.ANYTHING;
    }

    private FormReads declared(String bean) {
        @Nullable
        ReadsForm declared = spring.containsBean(bean) ? spring.findAnnotationOnBean(bean, ReadsForm.class) : null;
        return declared == null ? FormReads.ANYTHING : FormReads.of(declared);
    }
}
