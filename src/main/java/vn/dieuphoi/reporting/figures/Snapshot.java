package vn.dieuphoi.reporting.figures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.Actor;
import vn.dieuphoi.PlanId;

/**
 * A frozen version of the figures of a period.
 *
 * @param version from 1
 * @param reason why the figures were read anew; null for the first version
 * @param sha256 of the canonical JSON text, in hexadecimal
 */
public record Snapshot(
        String period,
        PlanId plan,
        int version,
        LocalDate cutOff,
        Instant frozenAt,
        Actor frozenBy,
        @Nullable String reason,
        String sha256,
        PeriodFigures figures) {

    public Optional<String> whyAgain() {
        return Optional.ofNullable(reason);
    }
}
