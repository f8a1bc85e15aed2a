package vn.dieuphoi.consistency;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One comparison.
 *
 * @param taken by the machine's time; zero for one that is read from the database
 * @param failure why it could not be finished
 */
public record ConsistencyRun(
        Instant startedAt,
        Duration taken,
        int rules,
        @Nullable String failure,
        List<Discrepancy> findings) {

    /** Why it could not be finished; empty when it was. */
    public Optional<String> problem() {
        return Optional.ofNullable(failure);
    }

    /** What was found and not put right. */
    public List<Discrepancy> left() {
        return findings.stream().filter(finding -> !finding.mended()).toList();
    }
}
