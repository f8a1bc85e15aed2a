package vn.dieuphoi.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.PlanId;
import vn.dieuphoi.plan.document.PlanDocument;
import vn.dieuphoi.plan.document.PlanParty;
import vn.dieuphoi.plan.document.StandingDuty;
import vn.dieuphoi.plan.document.Target;
import vn.dieuphoi.plan.time.Rhythm;

/**
 * A plan as it is written down: its id and period, or, where the id is a calendar year and the period all of it, the year
 * alone.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PlanText(
        @Nullable Integer year,
        @Nullable PlanId id,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        PlanDocument document,
        List<PlanParty> parties,
        List<Target> targets,
        List<PlanItem> items,
        List<StandingDuty> duties,
        @Nullable Rhythm rhythm) {

    public static PlanText of(Plan plan) {
        int year = plan.from().getYear();
        boolean wholeYear = plan.id().equals(PlanId.ofYear(year))
                && plan.from().equals(first(year))
                && plan.to().equals(last(year));
        return new PlanText(
                wholeYear ? year : null,
                wholeYear ? null : plan.id(),
                wholeYear ? null : plan.from(),
                wholeYear ? null : plan.to(),
                plan.document(),
                plan.parties(),
                plan.targets(),
                plan.items(),
                plan.duties(),
                plan.rhythm());
    }

    public Plan plan() {
        LocalDate first = year != null ? first(year) : Objects.requireNonNull(from);
        LocalDate last = year != null ? last(year) : Objects.requireNonNull(to);
        return new Plan(
                year != null ? PlanId.ofYear(year) : Objects.requireNonNull(id),
                first,
                last,
                document,
                parties,
                targets,
                items.stream().map(item -> withEnd(item, last)).toList(),
                duties,
                rhythm);
    }

    private PlanItem withEnd(PlanItem item, LocalDate last) {
        @Nullable LocalDate written = item.endDate();
        return written != null ? item : item.ending(document.issued().takenAs(), last);
    }

    private static LocalDate first(int year) {
        return LocalDate.of(year, Month.JANUARY, 1);
    }

    private static LocalDate last(int year) {
        return LocalDate.of(year, Month.DECEMBER, 31);
    }
}
