package vn.dieuphoi.reporting.dossier;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.dieuphoi.PlanId;
import vn.dieuphoi.calendar.WorkingDays;
import vn.dieuphoi.plan.Plan;
import vn.dieuphoi.reporting.PeriodKey;
import vn.dieuphoi.reporting.ReportingCalendar;
import vn.dieuphoi.reporting.ReportingQuarter;

/** Under which key, and due by when, the department opens a paper for a day of its calendar. */
@Component
class DossierCalendar {

    private final ReportingCalendar calendar;
    private final WorkingDays workingDays;

    DossierCalendar(ReportingCalendar calendar, WorkingDays workingDays) {
        this.calendar = calendar;
        this.workingDays = workingDays;
    }

    PeriodKey keyOf(Dossier.Kind kind, PlanId plan, LocalDate occurrence) {
        int year = occurrence.getYear();
        return new PeriodKey(
                plan,
                switch (kind) {
                    case QUARTER -> ReportingQuarter.of(occurrence).toString();
                    case YEAR -> year + "-year";
                    case SURVEY -> "%d-survey-%02d".formatted(year, occurrence.getMonthValue());
                    case BUDGET -> year + "-budget";
                });
    }

    /** What opens late, after an outage, has as many working days as it would have had. */
    LocalDate dueOn(Dossier.Kind kind, Plan plan, LocalDate occurrence, LocalDate opened) {
        LocalDate start = workingDays.onOrAfter(occurrence);
        LocalDate due = switch (kind) {
            case QUARTER -> calendar.consolidatedBy(ReportingQuarter.of(occurrence));
            case YEAR -> calendar.yearReportBy(plan, occurrence.getYear());
            case SURVEY -> calendar.surveyBy(start);
            case BUDGET -> calendar.budgetBy(start);
        };
        return opened.isAfter(start) ? workingDays.plus(opened, workingDays.between(start, due)) : due;
    }
}
