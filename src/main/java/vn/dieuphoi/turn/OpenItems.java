package vn.dieuphoi.turn;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dieuphoi.PlanId;
import vn.dieuphoi.obligation.Obligation;
import vn.dieuphoi.obligation.ObligationKind;
import vn.dieuphoi.obligation.Obligations;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.office.PartyRegister;
import vn.dieuphoi.plan.PlanItem;
import vn.dieuphoi.plan.PlanRegister;
import vn.dieuphoi.work.WorkItem;
import vn.dieuphoi.work.WorkKey;
import vn.dieuphoi.work.WorkRegister;
import vn.dieuphoi.work.WorkState;
import vn.dieuphoi.work.round.MonthlyRound;
import vn.dieuphoi.work.round.Progress;
import vn.dieuphoi.work.round.ProgressDesk;

/** What of a plan is still open, in the plan's order. */
@Component
class OpenItems {

    private static final Set<ObligationKind> OWN_STEPS =
            Set.of(ObligationKind.STEP, ObligationKind.APPROVAL, ObligationKind.ASSIGNMENT);

    private final WorkRegister register;
    private final PlanRegister plans;
    private final PartyRegister parties;
    private final ProgressDesk progress;
    private final Obligations obligations;

    OpenItems(
            WorkRegister register,
            PlanRegister plans,
            PartyRegister parties,
            ProgressDesk progress,
            Obligations obligations) {
        this.register = register;
        this.plans = plans;
        this.parties = parties;
        this.progress = progress;
        this.obligations = obligations;
    }

    List<OpenItem> of(PlanId plan) {
        return register.ofPlan(plan).stream()
                .filter(work -> work.state() == WorkState.OPEN)
                .sorted(Comparator.comparing(WorkItem::key, PlanOrder.OF_WORK))
                .map(this::open)
                .toList();
    }

    List<WorkItem> ended(PlanId plan) {
        return register.ofPlan(plan).stream()
                .filter(work -> work.state() != WorkState.OPEN)
                .sorted(Comparator.comparing(WorkItem::key, PlanOrder.OF_WORK))
                .toList();
    }

    private OpenItem open(WorkItem work) {
        WorkKey key = work.key();
        List<Obligation> open = obligations.openOf(key.value());
        return new OpenItem(
                work,
                parties.party(work.lead()).shortName(),
                percent(key),
                open.stream()
                        .filter(owed -> OWN_STEPS.contains(owed.kind()))
                        .map(Obligation::label)
                        .toList(),
                open.stream()
                        .filter(owed -> owed.kind() == ObligationKind.REQUEST)
                        .flatMap(owed -> Optional.ofNullable(owed.owedBy()).stream())
                        .map(party -> parties.party(new PartyCode(party)).shortName())
                        .toList(),
                plans.lastDay(key.plan(), work.plannedStart()),
                key.itemCode()
                        .map(code -> plans.item(key.plan(), code))
                        .filter(PlanItem::carriesOver)
                        .map(PlanItem::endDate)
                        .orElse(null));
    }

    private @Nullable Integer percent(WorkKey work) {
        return progress.roundsOf(work).stream()
                .filter(round -> round.reportedAt().isPresent())
                .max(Comparator.comparing(MonthlyRound::period))
                .flatMap(MonthlyRound::progress)
                .map(Progress::percent)
                .orElse(null);
    }

    /** The first day on which the turn is the order of the day: of the plan's last month. */
    LocalDate firstDay(PlanId plan) {
        return plans.plan(plan).to().withDayOfMonth(1);
    }
}
