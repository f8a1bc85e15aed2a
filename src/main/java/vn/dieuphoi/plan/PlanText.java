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
        List<StandingDuty> duties) {

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
                plan.duties());
    }

    public Plan plan() {
        return year != null
                ? new Plan(PlanId.ofYear(year), first(year), last(year), document, parties, targets, items, duties)
                : new Plan(
                        Objects.requireNonNull(id),
                        Objects.requireNonNull(from),
                        Objects.requireNonNull(to),
                        document,
                        parties,
                        targets,
                        items,
                        duties);
    }

    private static LocalDate first(int year) {
        return LocalDate.of(year, Month.JANUARY, 1);
    }

    private static LocalDate last(int year) {
        return LocalDate.of(year, Month.DECEMBER, 31);
    }
}
