package vn.dieuphoi.reporting;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import vn.dieuphoi.PlanId;
import vn.dieuphoi.Refused;
import vn.dieuphoi.calendar.WorkingDays;
import vn.dieuphoi.plan.Plan;
import vn.dieuphoi.plan.document.DutyKind;
import vn.dieuphoi.plan.time.ReportRhythm;

/** From which day to which a report counts, and by when the department's own papers are due. */
@Component
public class ReportingCalendar {

    private static final int WORKING_DAYS_TO_WRITE = 2;
    private static final int WORKING_DAYS_FOR_A_SURVEY = 20;
    private static final int WORKING_DAYS_FOR_A_BUDGET = 15;

    private final ReportingRules rules;
    private final WorkingDays workingDays;

    ReportingCalendar(ReportingRules rules, WorkingDays workingDays) {
        this.rules = rules;
        this.workingDays = workingDays;
    }

    /** Q2/2023 runs from 15/03/2023 to 14/06/2023 unless the rules say otherwise. */
    public ReportingPeriod period(PlanId plan, ReportingQuarter quarter) {
        LocalDate cutOff = cutOff(quarter);
        return new ReportingPeriod(
                new PeriodKey(plan, quarter.toString()).toString(),
                quarter.words(),
                plan,
                cutOff.minusMonths(3).plusDays(1),
                cutOff);
    }

    public LocalDate cutOff(ReportingQuarter quarter) {
        return quarter.lastMonth().atDay(rules.quarterCutOffDay());
    }

    /** Of a month up to the same day as of a quarter; of a year as of the department's own report. */
    public LocalDate cutOff(ReportSpan span) {
        return span.rhythm() == ReportRhythm.YEARLY
                ? rules.yearCutOff().atYear(span.year())
                : span.lastMonth().atDay(rules.quarterCutOffDay());
    }

    /** From which day to which an item's report counts. */
    public ReportingPeriod period(PlanId plan, ReportSpan span) {
        return switch (span.rhythm()) {
            case YEARLY -> period(plan, span.year());
            case MONTHLY -> {
                LocalDate cutOff = cutOff(span);
                yield new ReportingPeriod(
                        plan + "-" + span,
                        span.words(),
                        plan,
                        cutOff.minusMonths(1).plusDays(1),
                        cutOff);
            }
            default -> period(plan, span.quarter());
        };
    }

    /**
     * A calendar year of a plan from the first day of its first quarter, 15/12/2022 for 2023, up to its cut-off. That comes
     * before the year is over: the plan wants the report before 10/12.
     */
    public ReportingPeriod period(PlanId plan, int year) {
        return new ReportingPeriod(
                new PeriodKey(plan, year + PeriodKey.YEAR).toString(),
                "năm " + year,
                plan,
                period(plan, new ReportingQuarter(year, 1)).from(),
                rules.yearCutOff().atYear(year));
    }

    /** The calendar years that a plan's period touches, each with a report of its own. */
    public static List<Integer> yearsOf(Plan plan) {
        return IntStream.rangeClosed(plan.from().getYear(), plan.to().getYear())
                .boxed()
                .toList();
    }

    /** Any days, for a report on request. */
    public ReportingPeriod period(PlanId plan, LocalDate from, LocalDate cutOff) {
        return ReportingPeriod.between(plan, from, cutOff);
    }

    /**
     * The period of a key: {@code 2023-Q2}, {@code 2023-year} or {@code 2023-05-01..2023-05-31}, or one of these after the
     * id of a plan.
     *
     * @throws Refused when it is none
     */
    public ReportingPeriod period(String key) {
        Optional<PeriodKey> known = PeriodKey.find(key);
        if (known.isEmpty()) {
            throw new Refused("Kỳ báo cáo \"" + key
                    + "\" chưa đúng. Hãy ghi như 2023-Q2, 2023-year hoặc 2023-05-01..2023-05-31.");
        }
        PlanId plan = known.get().plan();
        String period = known.get().period();
        if (ReportingQuarter.isQuarter(period)) {
            return period(plan, ReportingQuarter.parse(period));
        }
        return known.get()
                .wholeYear()
                .map(year -> period(plan, year))
                .orElseGet(() -> ReportingPeriod.parse(plan, period));
    }

    /** The last working day on which items hand in their reports of the quarter. */
    public LocalDate itemReportsBy(ReportingQuarter quarter) {
        return workingDays.plus(cutOff(quarter), rules.itemReportWorkingDays());
    }

    public LocalDate itemReportsBy(ReportSpan span) {
        return workingDays.plus(cutOff(span), rules.itemReportWorkingDays());
    }

    /** Item reports open on the first working day after the cut-off. */
    public LocalDate itemReportsOpenOn(ReportSpan span) {
        return workingDays.onOrAfter(cutOff(span).plusDays(1));
    }

    /** When what the report of a quarter or a year needs is there. */
    public LocalDate consolidatedFrom(String key) {
        return ReportingPeriod.isYear(key)
                ? workingDays.onOrAfter(period(key).cutOff().plusDays(1))
                : consolidatedFrom(ReportingQuarter.parse(PeriodKey.parse(key).period()));
    }

    /** Until when outside reports are awaited: then there is still time to write the report and to sign it. */
    public LocalDate outsideReportsUntil(LocalDate dueOn) {
        return workingDays.plus(dueOn, -WORKING_DAYS_TO_WRITE);
    }

    /** The quarter is consolidated from the working day after the item reports are due. */
    private LocalDate consolidatedFrom(ReportingQuarter quarter) {
        return workingDays.plus(itemReportsBy(quarter), 1);
    }

    /** The 25th of the quarter's last month or the working day before it (our default; the plan sets no day). */
    public LocalDate consolidatedBy(ReportingQuarter quarter) {
        return workingDays.onOrBefore(quarter.lastMonth().atDay(rules.consolidatedByDay()));
    }

    /** "trước ngày 10/12": the last working day before the day that the plan sets for that year, or the rules. */
    public LocalDate yearReportBy(Plan plan, int year) {
        LocalDate before = plan.duties(DutyKind.YEAR_REPORT).stream()
                .flatMap(duty -> Optional.ofNullable(duty.dueBefore()).stream())
                .filter(day -> day.getYear() == year)
                .min(LocalDate::compareTo)
                .orElseGet(() -> rules.yearReportBefore().atYear(year));
        return workingDays.onOrBefore(before.minusDays(1));
    }

    public LocalDate surveyBy(LocalDate opened) {
        return workingDays.plus(opened, WORKING_DAYS_FOR_A_SURVEY);
    }

    public LocalDate budgetBy(LocalDate opened) {
        return workingDays.plus(opened, WORKING_DAYS_FOR_A_BUDGET);
    }
}
