package vn.dieuphoi.models.desk;

import org.jspecify.annotations.Nullable;
import vn.dieuphoi.models.desk.draft.Draft;
import vn.dieuphoi.models.desk.impact.Impact;
import vn.dieuphoi.models.desk.version.ModelVersion;
import vn.dieuphoi.models.difference.ModelDifference;

/**
 * A draft as it is before anything happens.
 *
 * @param difference from the version in force; null when the draft cannot be read
 * @param impact on running work; null when the set has faults
 */
public record ReviewedDraft(
        Draft draft,
        ModelVersion base,
        @Nullable ModelDifference difference,
        @Nullable Impact impact) {

    public String process() {
        return draft.process();
    }
}
