package vn.dieuphoi.plan.check;

import static vn.dieuphoi.Vietnamese.date;
import static vn.dieuphoi.Vietnamese.quote;

import java.util.stream.Stream;
import vn.dieuphoi.plan.Plan;
import vn.dieuphoi.plan.document.IssueDate;
import vn.dieuphoi.plan.document.PlanDocument;

/** What the head of the document leaves blank. */
final class HeadRules {

    private HeadRules() {}

    static Stream<PlanFinding> of(Plan plan) {
        return Stream.concat(number(plan.document()), day(plan.document()));
    }

    private static Stream<PlanFinding> number(PlanDocument document) {
        return PlanFinding.unless(
                document.number() != null,
                () -> PlanFinding.of(
                        FindingCode.NUMBER_BLANK,
                        "Số: " + document.sign() + " (số để trống)",
                        "để trống số trong mọi văn bản dẫn chiếu kế hoạch này; không tự đặt số"));
    }

    private static Stream<PlanFinding> day(PlanDocument document) {
        IssueDate issued = document.issued();
        return PlanFinding.unless(
                issued.day() != null,
                () -> PlanFinding.of(
                        FindingCode.DAY_BLANK,
                        quote(document.dateText()) + " (ngày để trống)",
                        "coi là ban hành ngày " + date(issued.takenAs()) + "; mọi nơi ghi rõ đây là ngày giả định"));
    }
}
