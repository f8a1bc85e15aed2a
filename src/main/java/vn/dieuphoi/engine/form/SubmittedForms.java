package vn.dieuphoi.engine.form;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;

/**
 * Holds submitted forms by task for as long as the engine's command runs. Process variables would stay behind, show up
 * in the history and let a form overwrite the ids that steer the process.
 */
public final class SubmittedForms implements Session {

    private final Map<String, Map<String, Object>> raw = new HashMap<>();
    private final Map<String, FormValues> checked = new HashMap<>();

    public static SubmittedForms current() {
        return Context.getCommandContext().getSession(SubmittedForms.class);
    }

    void submit(String taskId, Map<String, Object> values) {
        raw.put(taskId, values);
    }

    /** What was submitted for the task, unchecked; empty when it is completed without a form. */
    Map<String, Object> submitted(String taskId) {
        return raw.getOrDefault(taskId, Map.of());
    }

    public void accept(String taskId, FormValues values) {
        checked.put(taskId, values);
    }

    FormValues of(String taskId) {
        return checked.getOrDefault(taskId, new FormValues(Map.of(), Set.of()));
    }

    @Override
    public void flush() {
        // nothing is stored
    }

    @Override
    public void close() {
        raw.clear();
        checked.clear();
    }

    /** One holder for each command. */
    public static final class Factory implements SessionFactory {

        @Override
        public Class<?> getSessionType() {
            return SubmittedForms.class;
        }

        @Override
        public Session openSession() {
            return new SubmittedForms();
        }
    }
}
