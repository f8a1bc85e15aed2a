package vn.dieuphoi.reporting.figures;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.calendar.WorkingDays;
import vn.dieuphoi.escalation.delay.DelayLedger;
import vn.dieuphoi.escalation.delay.DelaySplit;
import vn.dieuphoi.evidence.EvidenceDesk;
import vn.dieuphoi.evidence.EvidenceFile;
import vn.dieuphoi.obligation.Standing;
import vn.dieuphoi.plan.PlanRegister;
import vn.dieuphoi.plan.document.Product;
import vn.dieuphoi.reporting.ReportingPeriod;
import vn.dieuphoi.work.StepRecord;
import vn.dieuphoi.work.WorkItem;
import vn.dieuphoi.work.WorkKey;
import vn.dieuphoi.work.WorkRegister;
import vn.dieuphoi.work.round.PastMonths;
import vn.dieuphoi.work.round.ReportedMonth;

/** Reads the figures of one item as they stood at the end of a cut-off day. */
@Component
public class ItemFiguresReader {

    private final WorkFigures work;
    private final CoordinationFigures coordination;
    private final WorkRegister register;
    private final PastMonths months;
    private final EvidenceDesk evidence;
    private final DelayLedger delays;
    private final PlanRegister plans;
    private final WorkingDays workingDays;

    ItemFiguresReader(
            WorkFigures work,
            CoordinationFigures coordination,
            WorkRegister register,
            PastMonths months,
            EvidenceDesk evidence,
            DelayLedger delays,
            PlanRegister plans,
            WorkingDays workingDays) {
        this.work = work;
        this.coordination = coordination;
        this.register = register;
        this.months = months;
        this.evidence = evidence;
        this.delays = delays;
        this.plans = plans;
        this.workingDays = workingDays;
    }

    public ItemFigures read(WorkItem item, ReportingPeriod period) {
        CutOff end = new CutOff(period);
        List<ReportedMonth> rounds = months.before(item.key(), end.instant());
        List<StepRecord> steps = register.stepsOf(item.key()).stream()
                .filter(step -> end.counts(step.recordedAt()))
                .toList();
        ItemFacts.@Nullable Work stood = work.item(item.key(), end).orElse(null);
        LocalDate dueOn = stood == null ? item.dueOn() : stood.dueOn();
        return new ItemFigures(
                period.from(),
                period.cutOff(),
                percent(rounds),
                (int) rounds.stream()
                        .filter(round -> end.within(round.reportedAt()))
                        .count(),
                (int) steps.stream()
                        .filter(step -> end.within(step.recordedAt()))
                        .count(),
                products(item.key(), steps),
                requests(item.key(), end),
                evidence(item.key(), end),
                dueOn,
                stood == null ? 0 : stood.extensions(),
                stood != null && stood.standing().isLate() ? workingDays.between(dueOn, period.cutOff()) : 0,
                delays.of(item.key(), period.cutOff()).shares().stream()
                        .map(ItemFiguresReader::spent)
                        .toList());
    }

    private static @Nullable Integer percent(List<ReportedMonth> rounds) {
        return rounds.isEmpty()
                ? null
                : rounds.get(rounds.size() - 1).progress().percent();
    }

    private List<PeriodFigures.Made> products(WorkKey key, List<StepRecord> steps) {
        Handed handed = Handed.of(steps);
        return plans.item(key.plan(), key.itemCode().orElseThrow()).products().stream()
                .filter(Product::counted)
                .map(product -> handed.made(product, null))
                .toList();
    }

    private ItemFigures.Requests requests(WorkKey key, CutOff end) {
        List<CoordinationFigures.Stood> requests = coordination.of(key, end);
        return new ItemFigures.Requests(
                CoordinationFigures.count(requests, Standing.State.DONE_IN_TIME),
                CoordinationFigures.count(requests, Standing.State.DONE_LATE),
                CoordinationFigures.count(requests, Standing.State.OPEN_IN_TIME),
                CoordinationFigures.count(requests, Standing.State.OPEN_LATE),
                requests.stream()
                        .filter(request -> request.standing().open())
                        .map(CoordinationFigures.Stood::name)
                        .toList());
    }

    private List<ItemFigures.Proof> evidence(WorkKey key, CutOff end) {
        return evidence.ofWork(key).stream()
                .filter(file -> end.within(file.uploadedAt()) && !removedBefore(file, end))
                .map(file ->
                        new ItemFigures.Proof(file.name(), LocalDate.ofInstant(file.uploadedAt(), HoChiMinhTime.ZONE)))
                .toList();
    }

    private static boolean removedBefore(EvidenceFile file, CutOff end) {
        EvidenceFile.Removal removed = file.removed();
        return removed != null && end.counts(removed.at());
    }

    private static ItemFigures.Spent spent(DelaySplit.Share share) {
        return new ItemFigures.Spent(share.side().label(), share.name(), share.workingDays());
    }
}
