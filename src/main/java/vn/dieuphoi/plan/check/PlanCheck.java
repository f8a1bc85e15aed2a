package vn.dieuphoi.plan.check;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.dieuphoi.plan.Plan;

/** Lists what in a plan contradicts itself, is left open or looks wrong, with the decision taken. Nothing is mended. */
public final class PlanCheck {

    private static final List<Function<Plan, Stream<PlanFinding>>> RULES = List.of(
            HeadRules::of,
            RecipientRules::of,
            TargetRules::of,
            LeadRules::of,
            PartnerRules::of,
            TimeRules::of,
            StartRules::of,
            EndRules::of,
            RhythmRules::of,
            ProductRules::of,
            DutyRules::of,
            YearReportRules::of,
            SignRules::of,
            LinkRules::of,
            WordingRules::of,
            SpellingRules::of,
            PlanCheck::remarks);

    /** Findings, the gravest first, otherwise in document order. */
    public List<PlanFinding> findings(Plan plan) {
        return RULES.stream()
                .flatMap(rule -> rule.apply(plan))
                .sorted(Comparator.comparing(PlanFinding::severity))
                .toList();
    }

    private static Stream<PlanFinding> remarks(Plan plan) {
        return plan.items().stream()
                .flatMap(item -> item.remarks().stream()
                        .map(remark -> new PlanFinding(
                                FindingCode.READER_REMARK,
                                remark.severity(),
                                List.of(item.code()),
                                remark.says(),
                                remark.decision())));
    }
}
