package vn.dieuphoi.reporting.web;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A bar that shows a figure against what is wanted; the lengths are percent of the drawing.
 *
 * @param width of the figure
 * @param mark where the wanted figure is
 */
record Bullet(BigDecimal width, BigDecimal mark) {

    /** Some room to the right of the longer one. */
    private static final BigDecimal USED = BigDecimal.valueOf(87);

    static Bullet of(BigDecimal figure, BigDecimal wanted) {
        BigDecimal most = figure.max(wanted);
        return new Bullet(share(figure, most), share(wanted, most));
    }

    private static BigDecimal share(BigDecimal figure, BigDecimal most) {
        return most.signum() == 0 ? BigDecimal.ZERO : figure.multiply(USED).divide(most, 2, RoundingMode.HALF_UP);
    }
}
