package vn.dieuphoi.plan;

import static vn.dieuphoi.plan.Vietnamese.number;
import static vn.dieuphoi.plan.Vietnamese.quote;

import java.math.BigDecimal;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether the parts of a target add up to the whole. */
final class TargetRules {

    private TargetRules() {}

    static Stream<Finding> of(Plan plan) {
        return plan.targets().stream()
                .filter(target -> !target.breakdown().isEmpty())
                .flatMap(target -> target.whole().stream()
                        .filter(whole -> whole.compareTo(target.sum()) != 0)
                        .map(whole -> doesNotAddUp(target, whole)));
    }

    private static Finding doesNotAddUp(Target target, BigDecimal whole) {
        String parts =
                target.breakdown().stream().map(part -> number(part.value())).collect(Collectors.joining(" + "));
        return Finding.of(
                FindingCode.PARTS_DO_NOT_ADD_UP,
                quote(target.name()) + ": " + parts + " = " + number(target.sum()) + " " + target.unit()
                        + ", không phải " + number(whole) + " " + target.unit(),
                "giữ nguyên từng con số như văn bản, báo cáo ghi chú tổng không khớp; đề nghị đơn vị thường trực đính chính");
    }
}
