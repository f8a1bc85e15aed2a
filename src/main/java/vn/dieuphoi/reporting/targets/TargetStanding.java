package vn.dieuphoi.reporting.targets;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.plan.document.Target;

/**
 * A target beside the newest figures that there are of it.
 *
 * @param latest null while there are none
 * @param noneOn the day of a later measurement that found no figures
 */
public record TargetStanding(
        Target target,
        @Nullable Measurement latest,
        @Nullable LocalDate noneOn,
        TargetState state,
        List<Part> parts) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    /** A part of the breakdown; {@code figure} is null while there is none. */
    public record Part(Target.Part wanted, @Nullable BigDecimal figure, TargetState state) {}

    /** @param measurements those that count, in the order of their entry */
    static TargetStanding of(Target target, List<Measurement> measurements) {
        Measurement latest = newest(measurements, false).orElse(null);
        LocalDate noneOn = newest(measurements, true)
                .map(Measurement::on)
                .filter(day -> latest == null || day.isAfter(latest.on()))
                .orElse(null);
        List<Part> parts = target.breakdown().stream()
                .map(part -> part(target, part, latest))
                .toList();
        return new TargetStanding(target, latest, noneOn, state(target, latest, parts), parts);
    }

    private static Optional<Measurement> newest(List<Measurement> measurements, boolean none) {
        return measurements.stream()
                .filter(measurement -> measurement.none() == none)
                .max(Comparator.comparing(Measurement::on).thenComparing(Measurement::id));
    }

    private static Part part(Target target, Target.Part part, @Nullable Measurement latest) {
        @Nullable BigDecimal figure = latest == null ? null : latest.parts().get(part.name());
        // As the parts cannot all be reached together, none of them is called missed.
        TargetState state = figure != null && target.contradiction().isPresent()
                ? TargetState.CONTRADICTED
                : compared(target, figure, part.value());
        return new Part(part, figure, state);
    }

    private static TargetState state(Target target, @Nullable Measurement latest, List<Part> parts) {
        if (latest == null) {
            return TargetState.NO_FIGURES;
        }
        if (target.value() != null) {
            return compared(target, latest.value(), target.value());
        }
        if (target.contradiction().isPresent()) {
            return TargetState.CONTRADICTED;
        }
        return parts.stream().allMatch(part -> part.state() == TargetState.MET) ? TargetState.MET : TargetState.NOT_MET;
    }

    private static TargetState compared(Target target, @Nullable BigDecimal figure, BigDecimal wanted) {
        if (figure == null) {
            return TargetState.NO_FIGURES;
        }
        return target.direction().reached(figure, wanted) ? TargetState.MET : TargetState.NOT_MET;
    }

    /** The newest figure in words: 31,8 %; empty without figures, and where there are only parts. */
    public Optional<String> figure() {
        return latest == null
                ? Optional.empty()
                : Optional.ofNullable(latest.value()).map(target::written);
    }

    /** On one line what the plan wants and the newest figures, for above a form. */
    public String line() {
        String wanted = target.wanted()
                .orElseGet(() -> target.breakdown().stream()
                        .map(part -> part.name() + " " + target.wanted(part.value()))
                        .collect(Collectors.joining("; ")));
        String contradiction = target.contradiction()
                .map(words -> " (kế hoạch tự mâu thuẫn: " + words + ")")
                .orElse("");
        String known = latest == null
                ? "chưa có số liệu"
                : TargetDesk.words(target, latest.measured()) + " ngày "
                        + latest.on().format(DAY);
        return "- %s: %s%s; gần nhất: %s".formatted(target.name(), wanted, contradiction, known);
    }
}
