package vn.dieuphoi.reporting;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.dieuphoi.Refused;
import vn.dieuphoi.calendar.WorkingDays;

/** From which day to which a report counts, and by when the department's own papers are due. */
@Component
public class ReportingCalendar {

    private static final String YEAR = "-year";
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
    public ReportingPeriod period(ReportingQuarter quarter) {
        LocalDate cutOff = quarter.lastMonth().atDay(rules.quarterCutOffDay());
        return new ReportingPeriod(
                quarter.toString(),
                quarter.words(),
                quarter.year(),
                cutOff.minusMonths(3).plusDays(1),
                cutOff);
    }

    /**
     * The year from the first day of its first quarter, 15/12/2022 for 2023, up to its cut-off. That comes before the year
     * is over: the plan wants the report before 10/12.
     */
    public ReportingPeriod period(int year) {
        return new ReportingPeriod(
                year + YEAR,
                "năm " + year,
                year,
                period(new ReportingQuarter(year, 1)).from(),
                rules.yearCutOff().atYear(year));
    }

    /**
     * The period of a key: {@code 2023-Q2}, {@code 2023-year} or {@code 2023-05-01..2023-05-31}.
     *
     * @throws Refused when it is none
     */
    public ReportingPeriod period(String key) {
        if (ReportingQuarter.isQuarter(key)) {
            return period(ReportingQuarter.parse(key));
        }
        if (ReportingPeriod.isYear(key)) {
            return period(Integer.parseInt(key.substring(0, 4)));
        }
        return ReportingPeriod.parse(key);
    }

    /** The last working day on which items hand in their reports of the quarter. */
    LocalDate itemReportsBy(ReportingQuarter quarter) {
        return workingDays.plus(period(quarter).cutOff(), rules.itemReportWorkingDays());
    }

    /** Item reports open on the first working day after the cut-off. */
    public LocalDate itemReportsOpenOn(ReportingQuarter quarter) {
        return workingDays.onOrAfter(period(quarter).cutOff().plusDays(1));
    }

    /** When what a quarter ({@code 2023-Q2}) or a year ({@code 2023-year}) needs is there. */
    public LocalDate consolidatedFrom(String key) {
        return ReportingPeriod.isYear(key)
                ? workingDays.onOrAfter(period(key).cutOff().plusDays(1))
                : consolidatedFrom(ReportingQuarter.parse(key));
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
    LocalDate consolidatedBy(ReportingQuarter quarter) {
        return workingDays.onOrBefore(quarter.lastMonth().atDay(rules.consolidatedByDay()));
    }

    /** "trước ngày 10/12": the last working day before it. */
    LocalDate yearReportBy(int year) {
        return workingDays.onOrBefore(rules.yearReportBefore().atYear(year).minusDays(1));
    }

    LocalDate surveyBy(LocalDate opened) {
        return workingDays.plus(opened, WORKING_DAYS_FOR_A_SURVEY);
    }

    LocalDate budgetBy(LocalDate opened) {
        return workingDays.plus(opened, WORKING_DAYS_FOR_A_BUDGET);
    }
}
