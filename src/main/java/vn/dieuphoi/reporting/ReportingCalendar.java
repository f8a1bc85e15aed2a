package vn.dieuphoi.reporting;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.dieuphoi.calendar.WorkingDays;

/** The days by which the department's own papers are due. */
@Component
class ReportingCalendar {

    private static final int CONSOLIDATED_BY_DAY = 25;
    private static final int WORKING_DAYS_FOR_A_SURVEY = 20;
    private static final int WORKING_DAYS_FOR_A_BUDGET = 15;

    private final WorkingDays workingDays;

    ReportingCalendar(WorkingDays workingDays) {
        this.workingDays = workingDays;
    }

    /** The 25th of the quarter's last month or the working day before it (our default; the plan sets no day). */
    LocalDate consolidatedBy(ReportingQuarter quarter) {
        return workingDays.onOrBefore(quarter.cutOff().withDayOfMonth(CONSOLIDATED_BY_DAY));
    }

    /** "trước ngày 10/12": the last working day before it. */
    LocalDate yearReportBy(int year) {
        return workingDays.onOrBefore(LocalDate.of(year, 12, 9));
    }

    LocalDate surveyBy(LocalDate opened) {
        return workingDays.plus(opened, WORKING_DAYS_FOR_A_SURVEY);
    }

    LocalDate budgetBy(LocalDate opened) {
        return workingDays.plus(opened, WORKING_DAYS_FOR_A_BUDGET);
    }
}
