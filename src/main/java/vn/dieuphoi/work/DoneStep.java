package vn.dieuphoi.work;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.Actor;

/**
 * A step as its person completed it.
 *
 * @param task the engine's task id
 * @param step the element of the model
 * @param unit which of several products, where the step is done once for each
 * @param values the fields of the form
 */
public record DoneStep(
        String task, String step, String name, @Nullable String unit, Map<String, Object> values, Actor actor) {}
