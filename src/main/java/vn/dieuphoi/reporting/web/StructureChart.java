package vn.dieuphoi.reporting.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.plan.document.Target;
import vn.dieuphoi.reporting.targets.Measurement;

/**
 * The parts of a structure side by side: what the plan writes, and what was measured. A bar that is longer than the mark
 * of the whole shows that its parts do not add up.
 *
 * @param whole where the mark of the whole stands, in percent of the drawing
 */
record StructureChart(List<Bar> bars, BigDecimal whole, String wholeWords) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final BigDecimal DRAWN = BigDecimal.valueOf(98);

    /** One row of parts; {@code spoken} says what is drawn. */
    record Bar(String name, String sum, List<Segment> segments, String spoken) {}

    /** A part, from where and how long in percent of the drawing; {@code number} counts from 1. */
    record Segment(int number, BigDecimal from, BigDecimal width, String words) {}

    static StructureChart of(Target target, @Nullable Measurement latest) {
        BigDecimal whole = target.whole().orElse(target.sum());
        BigDecimal longest = whole.max(target.sum());
        List<Bar> bars = new ArrayList<>();
        bars.add(bar(
                "Kế hoạch",
                target,
                target.breakdown().stream().collect(Collectors.toMap(Target.Part::name, Target.Part::value)),
                longest));
        if (latest != null && !latest.parts().isEmpty()) {
            bars.add(bar("Số liệu ngày " + latest.on().format(DAY), target, latest.parts(), longest));
        }
        return new StructureChart(bars, drawn(whole, longest), target.written(whole));
    }

    private static Bar bar(String name, Target target, Map<String, BigDecimal> figures, BigDecimal longest) {
        List<Segment> segments = new ArrayList<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (Target.Part part : target.breakdown()) {
            BigDecimal figure = Objects.requireNonNullElse(figures.get(part.name()), BigDecimal.ZERO);
            segments.add(new Segment(
                    segments.size() + 1,
                    drawn(sum, longest),
                    drawn(figure, longest),
                    part.name() + " " + target.written(figure)));
            sum = sum.add(figure);
        }
        String words = segments.stream().map(Segment::words).collect(Collectors.joining("; "));
        return new Bar(name, target.written(sum), segments, name + ": " + words + "; cộng " + target.written(sum));
    }

    private static BigDecimal drawn(BigDecimal figure, BigDecimal longest) {
        return figure.multiply(DRAWN).divide(longest, 2, RoundingMode.HALF_UP);
    }
}
