package vn.dieuphoi.plan.check;

import static vn.dieuphoi.Vietnamese.quote;

import java.util.stream.Stream;
import vn.dieuphoi.plan.Plan;
import vn.dieuphoi.plan.document.Target;

/** Whether the parts of a target add up to the whole. */
final class TargetRules {

    private TargetRules() {}

    static Stream<PlanFinding> of(Plan plan) {
        return plan.targets().stream()
                .flatMap(target ->
                        target.contradiction().stream().map(contradiction -> doesNotAddUp(target, contradiction)));
    }

    private static PlanFinding doesNotAddUp(Target target, String contradiction) {
        return PlanFinding.of(
                FindingCode.PARTS_DO_NOT_ADD_UP,
                quote(target.name()) + ": " + contradiction,
                "giữ nguyên từng con số như văn bản, báo cáo ghi chú tổng không khớp; đề nghị đơn vị thường trực đính chính");
    }
}
