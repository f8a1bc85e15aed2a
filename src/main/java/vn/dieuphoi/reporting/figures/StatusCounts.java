package vn.dieuphoi.reporting.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import vn.dieuphoi.obligation.Standing;
import vn.dieuphoi.reporting.VietnameseOffice;

/**
 * How many pieces of work stand in each of the four classes, with the percentages that reports quote and the formula that
 * is printed beside each (domain rule "Reporting rules").
 */
public record StatusCounts(int doneInTime, int doneLate, int openInTime, int openLate) {

    public static final String DONE_FORMULA = "(hoàn thành đúng hạn + hoàn thành quá hạn) / tổng số × 100";
    public static final String DONE_OF_DUE_FORMULA =
            "(hoàn thành đúng hạn + hoàn thành quá hạn) / (hoàn thành đúng hạn + hoàn thành quá hạn + đang thực hiện quá hạn) × 100";
    public static final String IN_TIME_FORMULA =
            "hoàn thành đúng hạn / (hoàn thành đúng hạn + hoàn thành quá hạn) × 100";

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public StatusCounts {
        if (doneInTime < 0 || doneLate < 0 || openInTime < 0 || openLate < 0) {
            throw new IllegalArgumentException("Số lượng theo nhóm không được âm");
        }
    }

    public static StatusCounts of(Collection<Standing.State> statuses) {
        return new StatusCounts(
                Collections.frequency(statuses, Standing.State.DONE_IN_TIME),
                Collections.frequency(statuses, Standing.State.DONE_LATE),
                Collections.frequency(statuses, Standing.State.OPEN_IN_TIME),
                Collections.frequency(statuses, Standing.State.OPEN_LATE));
    }

    public int of(Standing.State status) {
        return switch (status) {
            case DONE_IN_TIME -> doneInTime;
            case DONE_LATE -> doneLate;
            case OPEN_IN_TIME -> openInTime;
            case OPEN_LATE -> openLate;
            case NOT_OPEN, WITHDRAWN -> 0;
        };
    }

    public int done() {
        return doneInTime + doneLate;
    }

    public int total() {
        return done() + openInTime + openLate;
    }

    /** What is done of everything, in percent with two decimals; empty when there is nothing. */
    public Optional<BigDecimal> donePercent() {
        return percent(done(), total());
    }

    /** What is done of what had to be done by now, in percent with two decimals. */
    public Optional<BigDecimal> doneOfDuePercent() {
        return percent(done(), done() + openLate);
    }

    /** What was in time of what is done, in percent with two decimals. */
    public Optional<BigDecimal> inTimePercent() {
        return percent(doneInTime, done());
    }

    /**
     * A percentage as reports quote it.
     *
     * @param percent empty when there is nothing to divide by
     * @param formula printed beside it
     */
    public record Rate(String name, Optional<BigDecimal> percent, String formula) {

        /** "98,63 %". */
        public String words() {
            return percent.map(VietnameseOffice::percent).orElse("chưa có số liệu");
        }
    }

    /** All that reports quote. */
    public List<Rate> rates() {
        return List.of(
                new Rate("Tỷ lệ hoàn thành", donePercent(), DONE_FORMULA),
                new Rate("Tỷ lệ hoàn thành trong số đã đến hạn", doneOfDuePercent(), DONE_OF_DUE_FORMULA),
                new Rate("Tỷ lệ đúng hạn trong số đã hoàn thành", inTimePercent(), IN_TIME_FORMULA));
    }

    private static Optional<BigDecimal> percent(int part, int whole) {
        return whole == 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(part)
                        .multiply(HUNDRED)
                        .divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP));
    }
}
