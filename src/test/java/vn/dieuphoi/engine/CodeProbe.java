package vn.dieuphoi.engine;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;

/** A class that a model could name although it is no bean; counts in the same place, from its creation on. */
public class CodeProbe implements JavaDelegate, ExecutionListener, TaskListener {

    public CodeProbe() {
        ExpressionProbe.CALLS.incrementAndGet();
    }

    @Override
    public void execute(DelegateExecution execution) {
        ExpressionProbe.CALLS.incrementAndGet();
    }

    @Override
    public void notify(DelegateExecution execution) {
        ExpressionProbe.CALLS.incrementAndGet();
    }

    @Override
    public void notify(DelegateTask task) {
        ExpressionProbe.CALLS.incrementAndGet();
    }
}
