package vn.dieuphoi.plan;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.PlanId;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.plan.check.PlanCheck;
import vn.dieuphoi.plan.document.DutyKind;
import vn.dieuphoi.plan.document.IssueDate;
import vn.dieuphoi.plan.document.PlanDocument;
import vn.dieuphoi.plan.document.PlanParty;
import vn.dieuphoi.plan.document.StandingDuty;
import vn.dieuphoi.plan.document.Target;
import vn.dieuphoi.plan.document.TargetCode;
import vn.dieuphoi.plan.time.Rhythm;

/**
 * A plan as the department adopted it, in document order. What the document says wrongly stands here as it is written;
 * {@link PlanCheck} reports it.
 *
 * @param from the first day of its period
 * @param to the last day of its period
 * @param rhythm what it says of how often its items are asked; null for what is usual
 */
public record Plan(
        PlanId id,
        LocalDate from,
        LocalDate to,
        PlanDocument document,
        List<PlanParty> parties,
        List<Target> targets,
        List<PlanItem> items,
        List<StandingDuty> duties,
        @Nullable Rhythm rhythm) {

    public Plan {
        parties = List.copyOf(parties);
        targets = List.copyOf(targets);
        items = List.copyOf(items);
        duties = List.copyOf(duties);
    }

    /** The same plan with other items. */
    public Plan withItems(List<PlanItem> others) {
        return new Plan(id, from, to, document, parties, targets, others, duties, rhythm);
    }

    /** The same content as that of another plan. */
    public Plan as(PlanId other, LocalDate first, LocalDate last) {
        return new Plan(other, first, last, document, parties, targets, items, duties, rhythm);
    }

    /** Whether a day lies in its period. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /** The months of its period, the first and the last whole. */
    public List<YearMonth> months() {
        YearMonth last = YearMonth.from(to);
        return Stream.iterate(YearMonth.from(from), month -> !month.isAfter(last), month -> month.plusMonths(1))
                .toList();
    }

    /** How often an item is asked: by its own words, else the plan's, else as usual. */
    public Rhythm.Kept rhythmOf(PlanItem item) {
        return Rhythm.USUAL.with(rhythm).with(item.rhythm());
    }

    /**
     * The day from which the calendar lets an item begin: its own, or the first of its month, the first of that name in the
     * plan's period; empty where no day of the calendar begins it.
     */
    public Optional<LocalDate> calendarStartOf(PlanItem item) {
        return Optional.ofNullable(item.startDate())
                .or(() -> item.startsIn()
                        .map(month -> from.plusMonths(Math.floorMod(month.getValue() - from.getMonthValue(), 12))
                                .withDayOfMonth(1)));
    }

    /** The day from which the plan is worked with; may be assumed, see {@link IssueDate#assumed()}. */
    public LocalDate issuedOn() {
        return document.issued().takenAs();
    }

    public Optional<PlanItem> find(ItemCode code) {
        return items.stream().filter(item -> item.code().equals(code)).findFirst();
    }

    /**
     * The item of that number.
     *
     * @throws NoSuchItem when the plan has none
     */
    public PlanItem item(ItemCode code) {
        return find(code).orElseThrow(() -> new NoSuchItem(id, code));
    }

    public Optional<Target> find(TargetCode code) {
        return targets.stream().filter(target -> target.code().equals(code)).findFirst();
    }

    /** The name of a party for a person to read; its code where the plan does not declare it. */
    public String nameOf(PartyCode code) {
        return parties.stream()
                .filter(party -> party.code().equals(code))
                .map(PlanParty::name)
                .findFirst()
                .orElse(code.value());
    }

    public String namesOf(List<PartyCode> codes) {
        return codes.stream().map(this::nameOf).collect(Collectors.joining("; "));
    }

    public List<StandingDuty> duties(DutyKind kind) {
        return duties.stream().filter(duty -> duty.kind() == kind).toList();
    }
}
