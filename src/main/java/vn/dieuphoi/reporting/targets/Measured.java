package vn.dieuphoi.reporting.targets;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One measurement of a target, as somebody hands it in. "Chưa có số liệu" is a measurement without figures.
 *
 * @param on the day as of which the figures hold
 * @param value in the target's unit; null without figures, and where the plan gives only parts
 * @param parts figure by name of the part, in the target's unit
 * @param source who says so: the document or survey, also of the answer that there are none yet
 * @param note without figures why there are none; else what a reader should know
 */
public record Measured(
        LocalDate on,
        @Nullable BigDecimal value,
        Map<String, BigDecimal> parts,
        String source,
        @Nullable String note) {

    public Measured {
        parts = Map.copyOf(parts);
        source = source.strip();
        note = note == null || note.isBlank() ? null : note.strip();
    }

    /** Whether there are no figures. */
    public boolean none() {
        return value == null && parts.isEmpty();
    }
}
