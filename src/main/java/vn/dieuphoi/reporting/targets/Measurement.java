package vn.dieuphoi.reporting.targets;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.Actor;
import vn.dieuphoi.plan.document.TargetCode;

/**
 * A measurement as it stands in the table, which nobody can change.
 *
 * @param knownSince when the figure, or the one that it corrects, was entered
 * @param corrects the row that this one replaces; null for a first entry
 * @param reason why it was corrected
 */
public record Measurement(
        long id,
        TargetCode target,
        Measured measured,
        Actor enteredBy,
        Instant enteredAt,
        Instant knownSince,
        @Nullable Long corrects,
        @Nullable String reason) {

    public LocalDate on() {
        return measured.on();
    }

    public @Nullable BigDecimal value() {
        return measured.value();
    }

    public Map<String, BigDecimal> parts() {
        return measured.parts();
    }

    public boolean none() {
        return measured.none();
    }
}
