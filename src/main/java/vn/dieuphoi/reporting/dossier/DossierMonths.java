package vn.dieuphoi.reporting.dossier;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import vn.dieuphoi.plan.Plan;
import vn.dieuphoi.plan.document.DutyKind;
import vn.dieuphoi.plan.document.StandingDuty;
import vn.dieuphoi.reporting.ReportingCalendar;
import vn.dieuphoi.reporting.ReportingRules;

/**
 * In which months the department begins the papers of a plan: as its duties say, else by the rules. A plan that gives no
 * duty of the kind has no budget and no survey; without targets there is nothing to survey.
 */
@Component
public class DossierMonths {

    private static final Set<Integer> ENDS_OF_QUARTERS = Set.of(3, 6, 9, 12);

    private final ReportingRules rules;
    private final ReportingCalendar calendar;

    DossierMonths(ReportingRules rules, ReportingCalendar calendar) {
        this.rules = rules;
        this.calendar = calendar;
    }

    /** Whether a paper of the kind begins in the month of a day. */
    public boolean begins(Dossier.Kind kind, Plan plan, LocalDate day) {
        return of(kind, plan, day.getYear()).contains(day.getMonthValue());
    }

    /** Numbers of the months of a calendar year, ascending. */
    public Set<Integer> of(Dossier.Kind kind, Plan plan, int year) {
        return switch (kind) {
            case QUARTER -> new TreeSet<>(ENDS_OF_QUARTERS);
            case YEAR -> Set.of(monthBefore(calendar.yearReportBy(plan, year)));
            case SURVEY ->
                plan.targets().isEmpty() ? Set.of() : of(plan.duties(DutyKind.INDICATOR_SURVEY), rules.surveyMonths());
            case BUDGET -> of(plan.duties(DutyKind.BUDGET_ESTIMATE), List.of(rules.budgetMonth()));
        };
    }

    private static Set<Integer> of(List<StandingDuty> duties, List<Integer> otherwise) {
        Set<Integer> months = new TreeSet<>();
        duties.forEach(duty -> months.addAll(duty.months().isEmpty() ? otherwise : duty.months()));
        return months;
    }

    /** Reports from outside have to be asked for before the last month begins. */
    private static int monthBefore(LocalDate due) {
        return due.minusMonths(1).getMonthValue();
    }
}
