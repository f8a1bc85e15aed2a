package vn.dieuphoi.consistency.search;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dieuphoi.PlanId;
import vn.dieuphoi.Subject;
import vn.dieuphoi.calendar.WorkingDays;
import vn.dieuphoi.consistency.Examination;
import vn.dieuphoi.plan.Plan;
import vn.dieuphoi.plan.PlanRegister;
import vn.dieuphoi.reporting.PeriodKey;
import vn.dieuphoi.reporting.ReportingCalendar;
import vn.dieuphoi.reporting.ReportingQuarter;
import vn.dieuphoi.reporting.dossier.Dossier;
import vn.dieuphoi.reporting.dossier.DossierMonths;
import vn.dieuphoi.work.process.OfficeHours;

/** What the department draws up by the calendar, in the months of its plans, while a plan was in force. */
@Component
class MissingDossiers implements Search {

    private final ReportingCalendar calendar;
    private final DossierMonths months;
    private final WorkingDays workingDays;
    private final PlanRegister plans;
    private final JdbcClient database;
    private final Clock clock;

    MissingDossiers(
            ReportingCalendar calendar,
            DossierMonths months,
            WorkingDays workingDays,
            PlanRegister plans,
            JdbcClient database,
            Clock clock) {
        this.calendar = calendar;
        this.months = months;
        this.workingDays = workingDays;
        this.plans = plans;
        this.database = database;
        this.clock = clock;
    }

    @Override
    public String rule() {
        return "dossier.missing";
    }

    /** Only periods that came after the plan had been adopted: what was over before is not made up for. */
    @Override
    public List<Sighting> find(List<Map<String, Object>> candidates) {
        Instant now = clock.instant();
        Set<String> known = Set.copyOf(
                database.sql("select key from dossier").query(String.class).list());
        return database
                .sql("select plan, issued_on, imported_at from adopted_plan")
                .query((row, number) -> new InForce(
                        plans.plan(new PlanId(row.getString("plan"))),
                        row.getObject("issued_on", LocalDate.class),
                        row.getTimestamp("imported_at")))
                .list()
                .stream()
                .flatMap(plan -> periods(plan.plan()).stream()
                        .filter(period -> plan.at(period.opensOn()))
                        .filter(period -> lost(period.opensOn(), now)))
                .filter(period -> !known.contains(period.key()))
                .map(period -> new Sighting(Subject.of(period.key()), "đến kỳ ngày " + period.opensOn()))
                .toList();
    }

    private List<Period> periods(Plan plan) {
        List<Period> periods = new ArrayList<>();
        for (ReportingQuarter quarter : ReportingQuarter.of(plan)) {
            periods.add(
                    period(plan, quarter.toString(), calendar.cutOff(quarter).plusDays(1)));
        }
        for (int year : ReportingCalendar.yearsOf(plan)) {
            for (int month : months.of(Dossier.Kind.SURVEY, plan, year)) {
                periods.add(period(plan, "%d-survey-%02d".formatted(year, month), firstWorkingDay(year, month)));
            }
            for (int month : months.of(Dossier.Kind.BUDGET, plan, year)) {
                periods.add(period(plan, year + "-budget", firstWorkingDay(year, month)));
            }
            for (int month : months.of(Dossier.Kind.YEAR, plan, year)) {
                periods.add(period(plan, year + "-year", firstWorkingDay(year, month)));
            }
        }
        return periods;
    }

    private static Period period(Plan plan, String period, LocalDate opensOn) {
        return new Period(new PeriodKey(plan.id(), period).toString(), opensOn);
    }

    private LocalDate firstWorkingDay(int year, int month) {
        return workingDays.firstWorkingDayOf(YearMonth.of(year, month));
    }

    private static boolean lost(LocalDate opensOn, Instant now) {
        return OfficeHours.morningOf(opensOn)
                .toInstant()
                .plus(Examination.LOST_AFTER)
                .isBefore(now);
    }

    private record Period(String key, LocalDate opensOn) {}

    private record InForce(Plan plan, LocalDate issuedOn, Timestamp importedAt) {

        boolean at(LocalDate day) {
            return plan.covers(day)
                    && !issuedOn.isAfter(day)
                    && importedAt
                            .toInstant()
                            .isBefore(OfficeHours.morningOf(day).toInstant());
        }
    }
}
