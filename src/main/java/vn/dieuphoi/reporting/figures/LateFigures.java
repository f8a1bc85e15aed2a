package vn.dieuphoi.reporting.figures;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.PlanId;
import vn.dieuphoi.calendar.WorkingDays;
import vn.dieuphoi.escalation.register.Carried;
import vn.dieuphoi.escalation.register.GivenOrder;
import vn.dieuphoi.escalation.register.OrderRegister;
import vn.dieuphoi.obligation.ObligationHistory;
import vn.dieuphoi.obligation.ObligationKind;
import vn.dieuphoi.obligation.Obligations;
import vn.dieuphoi.obligation.Standing;
import vn.dieuphoi.office.Party;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.office.PartyRegister;

/** What was late at a cut-off, and what leadership ordered in the period. What only leadership can do is late with nobody. */
@Component
class LateFigures {

    private final Obligations obligations;
    private final OrderRegister orders;
    private final PartyRegister parties;
    private final WorkingDays workingDays;
    private final Clock clock;

    LateFigures(
            Obligations obligations,
            OrderRegister orders,
            PartyRegister parties,
            WorkingDays workingDays,
            Clock clock) {
        this.obligations = obligations;
        this.orders = orders;
        this.parties = parties;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    private record LateThing(String office, int days, String label, String number) {}

    /** Who owes most comes first. */
    List<PeriodFigures.LateOffice> at(CutOff end, Map<PartyCode, Party> offices) {
        Set<String> leadership = Set.of(parties.leadership().code().value(), parties.headGroup());
        Map<String, List<LateThing>> byOffice = new LinkedHashMap<>();
        for (ObligationHistory history : obligations.everLateOfPlan(
                end.plan().value(), LocalDate.ofInstant(clock.instant(), HoChiMinhTime.ZONE))) {
            Standing standing = history.at(end.day());
            String owedBy = standing.owedBy();
            LocalDate dueOn = standing.dueOn();
            if (standing.state() == Standing.State.OPEN_LATE
                    && owedBy != null
                    && dueOn != null
                    && !leadership.contains(owedBy)
                    && history.owed().kind() != ObligationKind.DIRECTIVE) {
                byOffice.computeIfAbsent(owedBy, office -> new ArrayList<>())
                        .add(new LateThing(
                                owedBy,
                                workingDays.between(dueOn, end.day()),
                                history.owed().label(),
                                PlanId.behind(history.owed().work())));
            }
        }
        return byOffice.entrySet().stream()
                .map(office -> line(name(office.getKey(), offices), office.getValue()))
                .sorted(Comparator.comparing(PeriodFigures.LateOffice::things)
                        .thenComparing(PeriodFigures.LateOffice::days)
                        .reversed()
                        .thenComparing(PeriodFigures.LateOffice::office))
                .toList();
    }

    private String name(String owedBy, Map<PartyCode, Party> offices) {
        Party party = offices.get(new PartyCode(owedBy));
        return party == null ? parties.nameOfOwer(owedBy) : party.name();
    }

    private static PeriodFigures.LateOffice line(String office, List<LateThing> things) {
        LateThing longest = things.stream()
                .max(Comparator.comparing(LateThing::days)
                        .thenComparing(LateThing::number, Comparator.reverseOrder())
                        .thenComparing(LateThing::label, Comparator.reverseOrder()))
                .orElseThrow();
        return new PeriodFigures.LateOffice(office, things.size(), longest.days(), longest.label(), longest.number());
    }

    /** The oldest first, as they stood at the cut-off. */
    List<PeriodFigures.Ordered> directives(CutOff end) {
        List<PeriodFigures.Ordered> all = new ArrayList<>();
        for (GivenOrder order : orders.ofPlan(end.plan())) {
            if (end.within(order.givenAt())) {
                all.add(new PeriodFigures.Ordered(
                        LocalDate.ofInstant(order.givenAt(), HoChiMinhTime.ZONE),
                        order.number(),
                        order.about(),
                        order.partyName(),
                        order.what(),
                        order.until(),
                        carried(order.doneAt(), order.until(), end).label()));
            }
        }
        all.sort(Comparator.comparing(PeriodFigures.Ordered::on)
                .thenComparing(PeriodFigures.Ordered::number)
                .thenComparing(PeriodFigures.Ordered::office)
                .thenComparing(PeriodFigures.Ordered::about));
        return all;
    }

    private static Carried carried(@Nullable Instant doneAt, @Nullable LocalDate until, CutOff end) {
        return doneAt != null && end.counts(doneAt)
                ? Carried.DONE
                : until != null && until.isBefore(end.day()) ? Carried.LATE : Carried.IN_TIME;
    }
}
