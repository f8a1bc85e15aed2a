package vn.dieuphoi.scorecard;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.dieuphoi.obligation.Standing;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.reporting.figures.StatusCounts;

/**
 * How one office did in a period. Every figure is the sum over its cases and nothing else, so that a figure and the list
 * behind it cannot differ.
 *
 * @param heads who headed the office in the period, in order
 * @param sums of the amounts of its cases; a figure that it has none of is left out
 */
public record Scorecard(
        PartyCode office, String name, String shortName, List<HeadOfPeriod> heads, Map<ScorecardFigure, Integer> sums) {

    private static final String IN_TIME_OF_DUE = "đúng hạn / (đúng hạn + quá hạn + chưa xong, quá hạn) × 100";

    public int of(ScorecardFigure figure) {
        return sums.getOrDefault(figure, 0);
    }

    /** The total of a group. */
    public int of(ScorecardGroup group) {
        return sum(ScorecardFigure.of(group));
    }

    public int sum(Collection<ScorecardFigure> figures) {
        return figures.stream().distinct().mapToInt(this::of).sum();
    }

    /** The figures of a group that this office can have: only leadership keeps work waiting as leadership. */
    public List<ScorecardFigure> figures(ScorecardGroup group) {
        return ScorecardFigure.of(group).stream()
                .filter(figure -> figure != ScorecardFigure.DELAY_AS_LEADERSHIP || of(figure) > 0)
                .toList();
    }

    /** The four classes of a group; what was set aside is in none. */
    public StatusCounts counts(ScorecardGroup group) {
        return new StatusCounts(
                of(group, Standing.State.DONE_IN_TIME),
                of(group, Standing.State.DONE_LATE),
                of(group, Standing.State.OPEN_IN_TIME),
                of(group, Standing.State.OPEN_LATE));
    }

    private int of(ScorecardGroup group, Standing.State state) {
        return ScorecardFigure.of(group).stream()
                .filter(figure -> figure.status().filter(state::equals).isPresent())
                .mapToInt(this::of)
                .sum();
    }

    /**
     * A percentage with the formula it is computed by, once in words and once in this office's numbers.
     *
     * @param fraction in short: "3/4"
     * @param value with two decimals; empty when nothing was due
     */
    public record Percentage(
            String name, String formula, String computed, String fraction, Optional<BigDecimal> value) {

        /** "75,00 %", or a dash where nothing was due. */
        public String text() {
            return value.map(Percentage::written).orElse("–");
        }

        private static String written(BigDecimal percent) {
            DecimalFormatSymbols symbols = new DecimalFormatSymbols(Locale.ROOT);
            symbols.setDecimalSeparator(',');
            return new DecimalFormat("0.00", symbols).format(percent) + " %";
        }

        static Percentage of(String name, String formula, List<Integer> part, List<Integer> whole) {
            int above = sum(part);
            int below = sum(whole);
            Optional<BigDecimal> value = below == 0
                    ? Optional.empty()
                    : Optional.of(BigDecimal.valueOf(above)
                            .multiply(BigDecimal.valueOf(100))
                            .divide(BigDecimal.valueOf(below), 2, RoundingMode.HALF_UP));
            String computed = value.map(
                            percent -> "%s / %s × 100 = %s".formatted(added(part), added(whole), written(percent)))
                    .orElse("không có trường hợp nào");
            return new Percentage(name, formula, computed, above + "/" + below, value);
        }

        private static int sum(List<Integer> numbers) {
            return numbers.stream().mapToInt(Integer::intValue).sum();
        }

        private static String added(List<Integer> numbers) {
            return numbers.size() == 1
                    ? String.valueOf(numbers.get(0))
                    : numbers.stream().map(String::valueOf).collect(Collectors.joining(" + ", "(", ")"));
        }
    }

    /** In time of what was due by the end of the period: the figure by which groups compare. */
    public Percentage inTime(ScorecardGroup group) {
        StatusCounts counts = counts(group);
        return Percentage.of(
                "Đúng hạn trong số đã đến hạn",
                IN_TIME_OF_DUE,
                List.of(counts.doneInTime()),
                List.of(counts.doneInTime(), counts.doneLate(), counts.openLate()));
    }

    /** The percentages of a group; none of a number of days. */
    public List<Percentage> percentages(ScorecardGroup group) {
        return switch (group) {
            case WORK -> List.of(doneOfDue(), inTime(group));
            case ANSWER, ROUND, REPORT -> List.of(inTime(group));
            case EXTENSION -> List.of(granted());
            case DELAY -> List.of();
        };
    }

    private Percentage doneOfDue() {
        StatusCounts counts = counts(ScorecardGroup.WORK);
        return Percentage.of(
                "Hoàn thành trong số đã đến hạn",
                StatusCounts.DONE_OF_DUE_FORMULA,
                List.of(counts.doneInTime(), counts.doneLate()),
                List.of(counts.doneInTime(), counts.doneLate(), counts.openLate()));
    }

    private Percentage granted() {
        int granted = of(ScorecardFigure.EXTENSION_GRANTED);
        return Percentage.of(
                "Được gia hạn trong số đã quyết định",
                "được gia hạn / (được gia hạn + không được gia hạn) × 100",
                List.of(granted),
                List.of(granted, of(ScorecardFigure.EXTENSION_REFUSED)));
    }

    public List<ScorecardGroup> groups() {
        return Arrays.asList(ScorecardGroup.values());
    }

    public boolean empty() {
        return sums.isEmpty();
    }
}
