package vn.dieuphoi.reporting.targets;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dieuphoi.PlanId;
import vn.dieuphoi.Vietnamese;
import vn.dieuphoi.plan.document.Target;
import vn.dieuphoi.reporting.VietnameseOffice;

/** The targets as a report shows them: each with its figure, and each part of its breakdown below it. */
@Component
class MeasuredTargets implements TargetFigures {

    private final TargetBoard board;

    MeasuredTargets(TargetBoard board) {
        this.board = board;
    }

    @Override
    public List<TargetLine> asOf(PlanId plan, LocalDate cutOff) {
        List<TargetLine> lines = new ArrayList<>();
        for (TargetStanding standing : board.asOf(plan, cutOff)) {
            Target target = standing.target();
            if (target.value() != null) {
                @Nullable
                BigDecimal figure =
                        standing.latest() == null ? null : standing.latest().value();
                lines.add(line(standing, target.name(), target.value(), figure, standing.state()));
            }
            standing.parts()
                    .forEach(part -> lines.add(line(
                            standing,
                            target.name() + ": " + part.wanted().name(),
                            part.wanted().value(),
                            part.figure(),
                            part.state())));
        }
        return lines;
    }

    private static TargetLine line(
            TargetStanding standing, String name, BigDecimal wanted, @Nullable BigDecimal figure, TargetState state) {
        Target target = standing.target();
        @Nullable Measurement latest = figure == null ? null : standing.latest();
        return new TargetLine(
                target.code().value(),
                name,
                target.unit(),
                target.direction().symbol(),
                plain(wanted),
                figure == null ? null : plain(figure),
                words(standing, state),
                latest == null ? null : latest.measured().source(),
                latest == null ? null : latest.on());
    }

    /** A later measurement without figures is said, so that nobody takes an older figure for the newest word. */
    private static String words(TargetStanding standing, TargetState state) {
        Target target = standing.target();
        String words = Vietnamese.small(state.label());
        if (state == TargetState.CONTRADICTED) {
            words += ": kế hoạch cộng " + target.written(target.sum())
                    + target.whole()
                            .map(whole -> ", không phải " + target.written(whole))
                            .orElse("");
        }
        return standing.latest() == null || standing.noneOn() == null
                ? words
                : words + " (lần đo ngày " + VietnameseOffice.day(standing.noneOn()) + " chưa có số liệu)";
    }

    /** The same figure has the same form, so that a snapshot of it has the same bytes. */
    private static BigDecimal plain(BigDecimal figure) {
        BigDecimal stripped = figure.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
