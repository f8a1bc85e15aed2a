package vn.dieuphoi.models.desk.impact;

import java.util.List;

/**
 * What would happen to work that waits at one step.
 *
 * @param known whether the other version has the step, so that work waits there as before
 * @param subjects business keys, each once, in order
 * @param options where the work could go on, when the step is gone
 * @param chosen id of the step that was chosen, or {@link #STAYS}; empty when nobody has said;
 *     on the way back the name of the one from which the work had come
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

    /** The work comes to its end by the version by which it began. */
    public static final String STAYS = "-";

    /** A step of the other version. */
    public record Option(String step, String name) {}

    /** Whether somebody still has to say where the work goes on. */
    public boolean open() {
        return !known && chosen.isEmpty();
    }

    /** Name of the step that was chosen; empty when none was. */
    public String chosenName() {
        return options.stream()
                .filter(option -> option.step().equals(chosen))
                .map(Option::name)
                .findFirst()
                .orElse(chosen);
    }

    public String fate() {
        if (known) {
            return "chờ tiếp ở bước này";
        }
        return moves() ? "bước không còn; đi tiếp ở bước thay thế" : "bước không còn; ở lại bản cũ";
    }

    /** Whether work that waits here goes along. */
    public boolean moves() {
        return known || !(chosen.isEmpty() || chosen.equals(STAYS));
    }
}
