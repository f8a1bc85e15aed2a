package vn.dieuphoi.plan;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A target of section II.
 *
 * @param text verbatim
 * @param value in {@code unit}; null where the document gives only the parts
 * @param breakdown parts of the value in the same unit, empty where there are none
 */
public record Target(
        TargetCode code,
        String name,
        String text,
        Lines lines,
        @Nullable BigDecimal value,
        String unit,
        Direction direction,
        List<Part> breakdown) {

    private static final BigDecimal WHOLE_PERCENT = BigDecimal.valueOf(100);

    /** A part of a target, in the target's unit. */
    public record Part(String name, BigDecimal value) {}

    public Target {
        breakdown = List.copyOf(breakdown);
    }

    /** What the parts should add up to: the value, or 100 % for a structure. */
    public Optional<BigDecimal> whole() {
        return Optional.ofNullable(value == null && unit.equals("%") ? WHOLE_PERCENT : value);
    }

    /** The sum of the parts as written. */
    public BigDecimal sum() {
        return breakdown.stream().map(Part::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
