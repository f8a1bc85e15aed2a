package vn.dieuphoi.models.scaffold.outline;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.plan.ItemCode;

/**
 * The own steps of a plan item, as a person writes them down.
 *
 * @param before a step of leadership before the work begins
 * @param approve null: approval by leadership exactly where the plan says "tham mưu lãnh đạo sở"
 * @param ask who is asked for what, as the call to the partners says it; empty where only the plan's words stand there
 * @param steps one after the other
 * @param end the state that is reached when all of them are done
 */
public record Outline(
        ItemCode item,
        @Nullable TaskStep before,
        @Nullable Approval approve,
        String ask,
        List<Step> steps,
        String end) {

    public static final String USUAL_END = "Các bước của mục đã xong";

    public Outline {
        steps = List.copyOf(steps);
    }

    /** Whether and how leadership approves the result.
     *
     * @param task empty where the outline refuses an approval */
    public record Approval(Optional<TaskStep> task) {}
}
