package vn.dieuphoi.engine;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.dieuphoi.engine.form.FormValues;

/** Listens as a model's own listener does and keeps what it read. */
@Component
public class FormProbe {

    public static FormValues last;

    @EventListener(condition = "#task.eventName == 'complete'")
    void read(DelegateTask task) {
        last = FormValues.of(task);
    }
}
