package vn.dieuphoi.reporting;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.dieuphoi.NoSuchKey;
import vn.dieuphoi.PlanId;
import vn.dieuphoi.Subject;

/**
 * The natural key of what is drawn up for a period of a plan: the plan's id, a hyphen and the period,
 * {@code kh-2026-2030-2027-Q2}. A plan whose id is the period's year is not said twice: {@code 2023-Q2}. Rows carry both
 * parts; the key is read only where a person typed or followed it.
 *
 * @param period {@code 2023-Q2}, {@code 2023-year}, {@code 2023-survey-06}, {@code 2023-budget} or
 *     {@code 2023-05-01..2023-05-31}
 */
public record PeriodKey(PlanId plan, String period) {

    static final String YEAR = "-year";

    private static final Pattern FORM = Pattern.compile("(?:(?<plan>[a-z0-9-]+)-)?(?<period>(?<year>\\d{4})-"
            + "(?:Q[1-4]|year|budget|survey-\\d{2}|\\d{2}-\\d{2}\\.\\.\\d{4}-\\d{2}-\\d{2}))");

    /** Empty when the text is no such key. */
    public static Optional<PeriodKey> find(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String plan = matcher.group("plan");
        return Optional.of(
                new PeriodKey(new PlanId(plan == null ? matcher.group("year") : plan), matcher.group("period")));
    }

    public static PeriodKey parse(String text) {
        return find(text).orElseThrow(() -> new NoSuchKey("Không có kỳ \"" + text + "\""));
    }

    /** The calendar year of {@code 2023-year}; empty of any other period. */
    public Optional<Integer> wholeYear() {
        return period.endsWith(YEAR)
                ? Optional.of(Integer.valueOf(period.substring(0, period.length() - YEAR.length())))
                : Optional.empty();
    }

    /** For when it is, as people say it: "quý II/2023", "tháng 6/2023" for a survey, else the year. */
    public String words() {
        if (ReportingQuarter.isQuarter(period)) {
            return ReportingQuarter.parse(period).words();
        }
        String year = period.substring(0, period.indexOf('-'));
        String part = period.substring(period.lastIndexOf('-') + 1);
        return part.matches("\\d{2}") ? "tháng %d/%s".formatted(Integer.parseInt(part), year) : "năm " + year;
    }

    public Subject subject() {
        return new Subject(toString());
    }

    @Override
    public String toString() {
        return plan.namesAYear() && period.startsWith(plan + "-") ? period : plan + "-" + period;
    }
}
