package vn.dieuphoi.work.round;

import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import vn.dieuphoi.work.journal.ChangedValue;

/** What of a reported month can be put right. Each has a line of its own in the journal, so that it can be taken back. */
public enum RoundPart {
    PERCENT(ChangedValue.PERCENT),
    PROGRESS(ChangedValue.PROGRESS),
    DIFFICULTY(ChangedValue.DIFFICULTY),
    PROPOSAL(ChangedValue.PROPOSAL),
    EVIDENCE(ChangedValue.EVIDENCE),
    ESTIMATE(ChangedValue.ESTIMATE);

    private final ChangedValue value;

    RoundPart(ChangedValue value) {
        this.value = value;
    }

    /** As which its corrections are kept. */
    public ChangedValue value() {
        return value;
    }

    static Set<ChangedValue> changed() {
        return Arrays.stream(values()).map(RoundPart::value).collect(Collectors.toSet());
    }

    /** As the journal writes it; empty for what was left empty. */
    String of(Progress progress) {
        YearEstimate estimate = progress.estimate();
        return switch (this) {
            case PERCENT -> String.valueOf(progress.percent());
            case PROGRESS -> progress.progress();
            case DIFFICULTY -> Objects.requireNonNullElse(progress.difficulty(), "");
            case PROPOSAL -> Objects.requireNonNullElse(progress.proposal(), "");
            case EVIDENCE -> Objects.requireNonNullElse(progress.evidence(), "");
            case ESTIMATE -> estimate == null ? "" : String.valueOf(estimate.percent());
        };
    }
}
