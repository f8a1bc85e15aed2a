package vn.dieuphoi.models.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.models.desk.impact.Impact;
import vn.dieuphoi.models.difference.ModelDifference;

/**
 * A draft as it is before anything happens.
 *
 * @param difference from the version in force; null when the draft has faults
 * @param impact on running work; null when the draft has faults
 */
public record ReviewedDraft(
        Draft draft,
        ModelVersion base,
        List<DraftFinding> findings,
        @Nullable ModelDifference difference,
        @Nullable Impact impact) {

    /** What keeps it from coming into force. */
    public List<DraftFinding> faults() {
        return findings.stream().filter(finding -> !finding.looks()).toList();
    }

    /** What a reader would like better. */
    public List<DraftFinding> looks() {
        return findings.stream().filter(DraftFinding::looks).toList();
    }
}
