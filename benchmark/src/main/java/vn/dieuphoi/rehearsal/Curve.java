package vn.dieuphoi.rehearsal;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The benchmark's curve as one SVG file: seconds over events, a point for each year, with the straight line beside it. */
record Curve(List<Point> points) {

    private static final int WIDTH = 720;
    private static final int HEIGHT = 360;
    private static final int LEFT = 70;
    private static final int BOTTOM = 50;
    private static final int TOP = 20;
    private static final int RIGHT = 20;

    /** @param events timers, steps and tasks since the beginning @param seconds likewise */
    record Point(int year, long events, double seconds) {}

    String svg() {
        Point last = points.get(points.size() - 1);
        String line = points.stream()
                .map(point -> x(point, last) + "," + y(point, last))
                .collect(Collectors.joining(" "));
        String dots = points.stream().map(point -> dot(point, last)).collect(Collectors.joining());
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %2$d" width="%1$d" height="%2$d" role="img"
                     font-family="Noto Sans, Liberation Sans, sans-serif" font-size="12">
                <title>Thời gian theo số sự kiện</title>
                <desc>%7$d sự kiện trong %8$s giây; đường đứt là tỷ lệ thẳng.</desc>
                <rect width="100%%" height="100%%" fill="#fff"/>
                <path d="M%3$d %4$dV%5$dH%6$d" fill="none" stroke="#5a6473"/>
                <path d="M%3$d %5$dL%6$d %4$d" stroke="#b3261e" stroke-dasharray="5 5"/>
                <polyline points="%3$d,%5$d %9$s" fill="none" stroke="#1c4f91" stroke-width="2"/>
                %10$s<text x="%6$d" y="%11$d" text-anchor="end">%7$d sự kiện (mốc, bước tự động, việc)</text>
                <text x="%3$d" y="14">%8$s giây</text>
                </svg>
                """.formatted(
                        WIDTH,
                        HEIGHT,
                        LEFT,
                        TOP,
                        HEIGHT - BOTTOM,
                        WIDTH - RIGHT,
                        last.events(),
                        Long.toString(Math.round(last.seconds())),
                        line,
                        dots,
                        HEIGHT - BOTTOM + 36);
    }

    private static String dot(Point point, Point last) {
        return """
                <circle cx="%1$s" cy="%2$s" r="4" fill="#1c4f91"/><text x="%1$s" y="%3$d" text-anchor="middle">%4$d</text>
                """.formatted(x(point, last), y(point, last), HEIGHT - BOTTOM + 16, point.year());
    }

    private static String x(Point point, Point last) {
        return at(LEFT + (double) point.events() / last.events() * (WIDTH - LEFT - RIGHT));
    }

    private static String y(Point point, Point last) {
        return at(HEIGHT - BOTTOM - point.seconds() / last.seconds() * (HEIGHT - BOTTOM - TOP));
    }

    private static String at(double place) {
        return String.format(Locale.ROOT, "%.1f", place);
    }
}
