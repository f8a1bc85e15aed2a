package vn.dieuphoi.models.desk.impact;

import java.util.List;

/**
 * What would happen to work that waits at one step.
 *
 * @param known whether the other version has the step, so that work waits there as before
 * @param subjects business keys, each once, in order
 * @param options where the work could go on, when the step is gone
 * @param chosen id of the step that was chosen; empty when the work stays by its version
 */
public record StepImpact(
        String step,
        String name,
        String type,
        boolean known,
        int pieces,
        List<String> subjects,
        List<Option> options,
        String chosen) {

    /** A step of the other version. */
    public record Option(String step, String name) {}

    public String fate() {
        if (known) {
            return "chờ tiếp ở bước này";
        }
        return chosen.isEmpty() ? "bước không còn; ở lại bản cũ" : "bước không còn; đi tiếp ở bước thay thế";
    }

    /** Whether work that waits here goes along. */
    public boolean moves() {
        return known || !chosen.isEmpty();
    }
}
