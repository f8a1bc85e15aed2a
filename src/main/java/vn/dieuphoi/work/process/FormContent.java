package vn.dieuphoi.work.process;

import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import vn.dieuphoi.PlanId;

/** What a form shows beside its own words, from the module that knows it. */
public interface FormContent {

    /** What the task is called in this work. Empty when this module has nothing to say. */
    default Optional<String> name(DelegateTask task) {
        return Optional.empty();
    }

    /** Lines above the form: the question, the answer, what is late. Empty when this module has nothing to say. */
    default List<String> lines(DelegateTask task) {
        return List.of();
    }

    /** What tells the task from its like: a quarter, a counterpart. Empty when this module has nothing to say. */
    default Optional<String> particular(DelegateTask task) {
        return Optional.empty();
    }

    /** The plan for which something is done that is no piece of work. Empty when this module has nothing to say. */
    default Optional<PlanId> plan(DelegateTask task) {
        return Optional.empty();
    }

    /** First values by field; a person can change them. Fields that the form lacks are ignored. */
    default Map<String, Object> prefill(DelegateTask task) {
        return Map.of();
    }

    /** By when the task is due where somebody has set another day than its model. */
    default Optional<Date> due(DelegateTask task) {
        return Optional.empty();
    }
}
