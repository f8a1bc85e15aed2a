package vn.dieuphoi.reporting.targets;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.reporting.VietnameseOffice;

/**
 * One target of section II as a report shows it.
 *
 * @param code such as {@code T5}; a target given only by its parts has a line for each
 * @param direction the sign between value and target: ≥, ≤, &lt; or =
 * @param target in {@code unit}; null where the document gives none
 * @param value the last one measured up to the cut-off; null while there is none
 * @param standing what a person reads: "đạt", "chưa đạt" or "chưa có số liệu"
 */
public record TargetLine(
        String code,
        String name,
        String unit,
        String direction,
        @Nullable BigDecimal target,
        @Nullable BigDecimal value,
        String standing,
        @Nullable String source,
        @Nullable LocalDate measuredOn) {

    /** "≥ 38.400"; empty where the document gives no number. */
    public String wanted() {
        return target == null ? "" : direction + " " + VietnameseOffice.number(target);
    }

    /** "2,15"; empty while nothing was measured. */
    public String reached() {
        return value == null ? "" : VietnameseOffice.number(value);
    }
}
