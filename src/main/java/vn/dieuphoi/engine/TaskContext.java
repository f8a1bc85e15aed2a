package vn.dieuphoi.engine;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;

/** What a form shows when its task is created; implemented by the module that knows the work. */
public interface TaskContext {

    /** Says what the task is about: item number and title, what is asked, by when. Shown above every form. */
    String describe(DelegateTask task);

    /** First values for fields of the form, by field; a person can change them. Fields the form lacks are ignored. */
    Map<String, Object> prefill(DelegateTask task);
}
