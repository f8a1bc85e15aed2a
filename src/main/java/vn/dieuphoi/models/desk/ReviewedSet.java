package vn.dieuphoi.models.desk;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import vn.dieuphoi.models.desk.draft.DraftFinding;
import vn.dieuphoi.models.desk.draft.DraftSet;
import vn.dieuphoi.models.desk.impact.Impact;

/**
 * A set of drafts as it is before anything happens.
 *
 * @param seen what was looked at: content, versions in force, and how the work stood
 * @param at when it was tried
 */
public record ReviewedSet(
        DraftSet set, Seen seen, List<DraftFinding> findings, List<ReviewedDraft> drafts, Instant at) {

    public ReviewedSet {
        findings = List.copyOf(findings);
        drafts = List.copyOf(drafts);
    }

    /** What keeps it from coming into force. */
    public List<DraftFinding> faults() {
        return findings.stream().filter(finding -> !finding.looks()).toList();
    }

    /** What a reader would like better. */
    public List<DraftFinding> looks() {
        return findings.stream().filter(DraftFinding::looks).toList();
    }

    /** Whether it has been tried on the work that runs: it has no faults. */
    public boolean tried() {
        return drafts.stream().allMatch(draft -> draft.impact() != null);
    }

    public int running() {
        return sum(Impact::running);
    }

    public int moved() {
        return sum(Impact::moved);
    }

    public int stayed() {
        return sum(Impact::stayed);
    }

    public int stuck() {
        return sum(Impact::stuck);
    }

    private int sum(ToIntFunction<Impact> number) {
        return impacts().mapToInt(number).sum();
    }

    private Stream<Impact> impacts() {
        return drafts.stream().map(ReviewedDraft::impact).filter(Objects::nonNull);
    }
}
