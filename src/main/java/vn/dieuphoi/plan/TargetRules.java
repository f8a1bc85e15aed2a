package vn.dieuphoi.plan;

import static vn.dieuphoi.plan.Vietnamese.quote;

import java.util.stream.Stream;

/** Whether the parts of a target add up to the whole. */
final class TargetRules {

    private TargetRules() {}

    static Stream<Finding> of(Plan plan) {
        return plan.targets().stream()
                .flatMap(target ->
                        target.contradiction().stream().map(contradiction -> doesNotAddUp(target, contradiction)));
    }

    private static Finding doesNotAddUp(Target target, String contradiction) {
        return Finding.of(
                FindingCode.PARTS_DO_NOT_ADD_UP,
                quote(target.name()) + ": " + contradiction,
                "giữ nguyên từng con số như văn bản, báo cáo ghi chú tổng không khớp; đề nghị đơn vị thường trực đính chính");
    }
}
