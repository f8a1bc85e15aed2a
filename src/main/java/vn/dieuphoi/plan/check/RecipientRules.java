package vn.dieuphoi.plan.check;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.plan.Plan;
import vn.dieuphoi.plan.document.DutyKind;
import vn.dieuphoi.plan.document.PlanParty;

/** Whether those whom the plan needs receive it. */
final class RecipientRules {

    private RecipientRules() {}

    static Stream<PlanFinding> of(Plan plan) {
        return Stream.concat(coordinators(plan), reporters(plan));
    }

    private static Stream<PlanFinding> coordinators(Plan plan) {
        Set<PartyCode> outside = plan.parties().stream()
                .filter(party -> party.kind() == PlanParty.Kind.OUTSIDE)
                .map(PlanParty::code)
                .collect(Collectors.toSet());
        List<PartyCode> missed = missed(
                plan,
                plan.items().stream()
                        .flatMap(item -> item.externalCodes().stream())
                        .filter(outside::contains));
        return PlanFinding.unless(
                missed.isEmpty(),
                () -> PlanFinding.of(
                        FindingCode.COORDINATOR_NOT_RECIPIENT,
                        "cần phối hợp nhưng không có trong Nơi nhận: " + plan.namesOf(missed),
                        "đề nghị phối hợp gửi tới các cơ quan này kèm nguyên văn nhiệm vụ"));
    }

    private static Stream<PlanFinding> reporters(Plan plan) {
        List<PartyCode> missed =
                missed(plan, plan.duties(DutyKind.YEAR_REPORT).stream().flatMap(duty -> duty.parties().stream()));
        return PlanFinding.unless(
                missed.isEmpty(),
                () -> PlanFinding.of(
                        FindingCode.REPORTER_NOT_RECIPIENT,
                        "phải báo cáo năm nhưng không có trong Nơi nhận: " + plan.namesOf(missed),
                        "yêu cầu báo cáo năm gửi riêng tới các đơn vị này"));
    }

    private static List<PartyCode> missed(Plan plan, Stream<PartyCode> needed) {
        return needed.distinct()
                .filter(party -> plan.document().recipients().stream()
                        .noneMatch(recipient -> recipient.parties().contains(party)))
                .toList();
    }
}
