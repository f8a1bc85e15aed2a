package vn.dieuphoi.reporting.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import vn.dieuphoi.plan.Plan;
import vn.dieuphoi.plan.document.Target;
import vn.dieuphoi.reporting.targets.Measurement;

/**
 * The figures of a target over its period against the line of the plan, drawn on {@value #WIDTH} by {@value #HEIGHT}.
 *
 * @param goal height of the line of the plan
 * @param path through the points, as SVG writes it
 */
record TargetChart(double goal, String goalWords, List<Point> points, String path, List<Tick> months, String spoken) {

    static final int WIDTH = 480;
    static final int HEIGHT = 240;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final double LEFT = 12;
    private static final double RIGHT = WIDTH - 12.0;
    private static final double TOP = 28;
    private static final double BOTTOM = HEIGHT - 28.0;

    /** More words than that would lie on one another; the table below has them all. */
    private static final int LABELLED = 6;

    /** One measurement; {@code anchor} keeps its words inside the drawing. */
    record Point(double x, double y, String words, String spoken, String anchor, boolean labelled, boolean below) {

        private static final double ABOVE = 10;
        private static final double BELOW = 22;

        /** Words keep off the line of the plan: above what is over it, below what is under it. */
        public double wordsAt() {
            return below ? y + BELOW : y - ABOVE;
        }
    }

    /** A month on the axis. */
    record Tick(double x, String words) {}

    /** @param measurements those in force */
    static TargetChart of(Target target, Plan plan, List<Measurement> measurements) {
        List<Measurement> measured = measurements.stream()
                .filter(one -> one.value() != null)
                .sorted(Comparator.comparing(Measurement::on).thenComparing(Measurement::id))
                .toList();
        BigDecimal wanted = Objects.requireNonNull(target.value());
        Scale y = Scale.around(DoubleStream.concat(
                        DoubleStream.of(wanted.doubleValue()),
                        measured.stream().mapToDouble(one -> value(one).doubleValue()))
                .toArray());
        LocalDate begin = plan.from();
        LocalDate from = measured.isEmpty() || measured.get(0).on().isAfter(begin)
                ? begin
                : measured.get(0).on();
        List<Point> points = new ArrayList<>();
        for (int index = 0; index < measured.size(); index++) {
            Measurement one = measured.get(index);
            double x = across(one.on(), from, plan.to());
            boolean labelled = measured.size() <= LABELLED || index == measured.size() - 1;
            points.add(new Point(
                    x,
                    y.at(value(one).doubleValue()),
                    target.written(value(one)),
                    one.on().format(DAY) + ": " + target.written(value(one)),
                    x < WIDTH / 6.0 ? "start" : x > WIDTH * 5 / 6.0 ? "end" : "middle",
                    labelled,
                    value(one).compareTo(wanted) < 0));
        }
        String goalWords = "Kế hoạch " + target.wanted(wanted);
        return new TargetChart(
                y.at(wanted.doubleValue()),
                goalWords,
                points,
                points.stream().map(point -> point.x() + "," + point.y()).collect(Collectors.joining(" ")),
                plan.months().stream()
                        .filter(month -> month.getMonthValue() % 3 == 0)
                        .map(month -> new Tick(across(month.atDay(1), from, plan.to()), "T" + month.getMonthValue()))
                        .toList(),
                goalWords + ". "
                        + (points.isEmpty()
                                ? "Chưa có số liệu."
                                : points.stream().map(Point::spoken).collect(Collectors.joining("; ")) + "."));
    }

    private static BigDecimal value(Measurement measurement) {
        return Objects.requireNonNull(measurement.value());
    }

    private static double across(LocalDate day, LocalDate from, LocalDate to) {
        double all = ChronoUnit.DAYS.between(from, to);
        double share = Math.min(1, ChronoUnit.DAYS.between(from, day) / all);
        return rounded(LEFT + share * (RIGHT - LEFT));
    }

    private static double rounded(double number) {
        return Double.parseDouble(String.format(Locale.ROOT, "%.1f", number));
    }

    /** From which figure to which the drawing goes up. */
    private record Scale(double low, double high) {

        private static final double AIR = 0.5;
        private static final double LEAST = 0.05;

        static Scale around(double[] figures) {
            double least = DoubleStream.of(figures).min().orElse(0);
            double most = DoubleStream.of(figures).max().orElse(1);
            double air = Math.max((most - least) * AIR, Math.max(most, 1) * LEAST);
            return new Scale(Math.max(0, least - air), most + air);
        }

        double at(double figure) {
            return rounded(BOTTOM - (figure - low) / (high - low) * (BOTTOM - TOP));
        }
    }
}
