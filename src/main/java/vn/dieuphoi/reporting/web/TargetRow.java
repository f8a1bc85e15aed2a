package vn.dieuphoi.reporting.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.plan.Target;
import vn.dieuphoi.reporting.TargetStanding;
import vn.dieuphoi.reporting.TargetState;

/** A target as the list shows it, with its parts below. */
record TargetRow(TargetStanding standing) {

    /**
     * One line of figures.
     *
     * @param figure what was measured; empty without figures
     * @param bullet null without figures
     */
    record Line(
            String name,
            String wanted,
            String figure,
            TargetState state,
            @Nullable Bullet bullet) {

        /** What the drawing says, for who cannot see it. */
        String spoken() {
            return name + ": " + figure + ", kế hoạch " + wanted;
        }
    }

    Target target() {
        return standing.target();
    }

    Line whole() {
        @Nullable
        BigDecimal figure = standing.latest() == null ? null : standing.latest().value();
        return line(
                target().name(),
                target().wanted().orElse("theo cơ cấu dưới đây"),
                figure,
                target().value(),
                standing.state());
    }

    List<Line> parts() {
        return standing.parts().stream()
                .map(part -> line(
                        part.wanted().name(),
                        target().wanted(part.wanted().value()),
                        part.figure(),
                        part.wanted().value(),
                        part.state()))
                .toList();
    }

    private Line line(
            String name, String wanted, @Nullable BigDecimal figure, @Nullable BigDecimal goal, TargetState state) {
        return new Line(
                name,
                wanted,
                Optional.ofNullable(figure).map(target()::written).orElse(""),
                state,
                figure == null || goal == null ? null : Bullet.of(figure, goal));
    }
}
