package vn.dieuphoi.work.process;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;

/** First values for the fields of a form, from the module that has them. */
public interface Prefill {

    /** By field; empty when this module has nothing for the task. Fields that the form lacks are ignored. */
    Map<String, Object> of(DelegateTask task);
}
