package vn.dieuphoi.models.desk;

import java.util.List;
import vn.dieuphoi.models.desk.act.ModelAct;
import vn.dieuphoi.models.desk.act.ModelChange;
import vn.dieuphoi.models.desk.impact.Impact;
import vn.dieuphoi.models.difference.ModelDifference;

/**
 * The taking back of an act, before anything happens.
 *
 * @param act what would be taken back
 * @param changes each of its processes
 */
public record ReviewedReturn(ModelAct act, Seen seen, List<Part> changes) {

    public ReviewedReturn {
        changes = List.copyOf(changes);
    }

    /** @param difference from the version in force to the one before */
    public record Part(ModelChange change, ModelDifference difference, Impact impact) {}

    /** Why it cannot be taken back, a sentence each. */
    public List<String> blocked() {
        return changes.stream()
                .flatMap(part -> part.impact().blocked().stream())
                .toList();
    }

    public boolean possible() {
        return blocked().isEmpty();
    }

    public int running() {
        return changes.stream().mapToInt(part -> part.impact().running()).sum();
    }

    public int moved() {
        return changes.stream().mapToInt(part -> part.impact().moved()).sum();
    }
}
