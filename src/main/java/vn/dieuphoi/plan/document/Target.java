package vn.dieuphoi.plan.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.Vietnamese;

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

        @JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = LineRange.Nowhere.class)
        LineRange lines,

        @Nullable BigDecimal value,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) String unit,
        Direction direction,
        List<Part> breakdown) {

    private static final BigDecimal WHOLE_PERCENT = BigDecimal.valueOf(100);

    /** A part of a target, in the target's unit. */
    public record Part(String name, BigDecimal value) {}

    public Target {
        lines = lines == null ? LineRange.NOWHERE : lines;
        unit = Written.orEmpty(unit);
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

    /** The part of that name. */
    public Optional<Part> part(String name) {
        return breakdown.stream().filter(part -> part.name().equals(name)).findFirst();
    }

    /** A figure of this target as documents write it: 38.400 người; 32,5 %. */
    public String written(BigDecimal figure) {
        return Vietnamese.number(figure) + " " + unit;
    }

    /** What the plan wants, with its direction: ≥ 32,5 %; empty where the document gives only the parts. */
    public Optional<String> wanted() {
        return Optional.ofNullable(value).map(this::wanted);
    }

    /** As {@link #wanted()}, of a part. */
    public String wanted(BigDecimal figure) {
        return direction.symbol() + " " + written(figure);
    }

    /** The sum as a line of arithmetic: 2.900 + 4.000 + 31.500 = 38.400 người. */
    public String sumInWords() {
        return breakdown.stream().map(part -> Vietnamese.number(part.value())).collect(Collectors.joining(" + "))
                + " = " + written(sum());
    }

    /** How the document contradicts itself, with both numbers; empty where the parts add up. */
    public Optional<String> contradiction() {
        return breakdown.isEmpty()
                ? Optional.empty()
                : whole().filter(whole -> whole.compareTo(sum()) != 0)
                        .map(whole -> sumInWords() + ", không phải " + written(whole));
    }
}
