package vn.dieuphoi.plan.check;

import static vn.dieuphoi.Vietnamese.quote;

import java.util.Map;
import java.util.stream.Stream;
import vn.dieuphoi.plan.Plan;
import vn.dieuphoi.plan.document.DutyKind;
import vn.dieuphoi.plan.document.StandingDuty;

/** Reports and surveys of section V that name no day. */
final class DutyRules {

    private static final Map<DutyKind, String> OUR_DAY = Map.of(
            DutyKind.BUDGET_ESTIMATE,
            "đơn vị thường trực đặt hạn khi bắt đầu, theo lịch lập dự toán của tỉnh",
            DutyKind.INDICATOR_SURVEY,
            "đơn vị thường trực chọn kỳ khảo sát khi bắt đầu, trước ngày chốt số liệu",
            DutyKind.QUARTERLY_REPORT,
            "báo cáo của từng mục: 3 ngày làm việc sau ngày chốt số liệu; báo cáo tổng hợp: ngày 25 tháng cuối quý hoặc"
                    + " ngày làm việc liền trước");

    private DutyRules() {}

    static Stream<PlanFinding> of(Plan plan) {
        return plan.duties().stream()
                .filter(duty -> duty.dueBefore() == null)
                .flatMap(duty -> Stream.ofNullable(OUR_DAY.get(duty.kind()))
                        .map(ours -> PlanFinding.of(FindingCode.DUTY_WITHOUT_DAY, says(duty), ours)));
    }

    private static String says(StandingDuty duty) {
        String words =
                duty.periodPhrase() == null ? "không nêu thời hạn" : quote(duty.periodPhrase()) + ", không nêu ngày";
        return quote(duty.title()) + ": " + words;
    }
}
