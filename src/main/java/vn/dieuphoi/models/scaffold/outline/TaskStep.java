package vn.dieuphoi.models.scaffold.outline;

import org.jspecify.annotations.Nullable;

/**
 * A step a person does, once or once for each element of a collection.
 *
 * @param due an expression
 * @param group an expression
 * @param listener the bean that takes the form's values
 * @param doc what to do and the plan's words
 * @param loop null for a step done once
 */
public record TaskStep(
        String id,
        String name,
        String form,
        String due,
        String group,
        String listener,
        String doc,
        @Nullable Loop loop) implements Step {

    public TaskStep named(String words) {
        return new TaskStep(id, words, form, due, group, listener, doc, loop);
    }

    static final String RECORD_STEP = "recordStep";

    /**
     * @param over an expression that gives the elements
     * @param as the variable that holds one of them
     */
    public record Loop(String over, String as, boolean sequential) {}
}
