package vn.dieuphoi.reporting.web;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.plan.document.Direction;
import vn.dieuphoi.plan.document.Target;
import vn.dieuphoi.reporting.targets.TargetStanding;
import vn.dieuphoi.reporting.targets.TargetState;

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
        public String spoken() {
            return name + ": " + figure + ", kế hoạch " + wanted;
        }
    }

    public Target target() {
        return standing.target();
    }

    public Line whole() {
        @Nullable
        BigDecimal figure = standing.latest() == null ? null : standing.latest().value();
        return line(target().name(), target().wanted().orElse("từng phần"), figure, target().value(), standing.state());
    }

    public List<Line> parts() {
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
        if (figure == null || goal == null) {
            return new Line(name, wanted, figure == null ? "" : target().written(figure), state, null);
        }
        return new Line(
                name, wanted, target().written(figure) + difference(figure, goal), state, Bullet.of(figure, goal));
    }

    /** Where the plan wants exactly a figure, how far one is off says more than that one is. */
    private String difference(BigDecimal figure, BigDecimal goal) {
        BigDecimal more = figure.subtract(goal);
        if (target().direction() != Direction.EXACTLY || more.signum() == 0) {
            return "";
        }
        String unit = target().unit().equals("%") ? "điểm %" : target().unit();
        return " (%s %s %s)".formatted(more.signum() < 0 ? "kém" : "hơn", FigureText.write(more.abs()), unit);
    }
}
