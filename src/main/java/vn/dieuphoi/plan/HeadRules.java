package vn.dieuphoi.plan;

import static vn.dieuphoi.plan.Vietnamese.date;
import static vn.dieuphoi.plan.Vietnamese.quote;

import java.util.stream.Stream;

/** What the head of the document leaves blank. */
final class HeadRules {

    private HeadRules() {}

    static Stream<Finding> of(Plan plan) {
        return Stream.concat(number(plan.document()), day(plan.document()));
    }

    private static Stream<Finding> number(PlanDocument document) {
        return Finding.unless(
                document.number() != null,
                () -> Finding.of(
                        FindingCode.NUMBER_BLANK,
                        "Số: " + document.sign() + " (số để trống)",
                        "để trống số trong mọi văn bản dẫn chiếu kế hoạch này; không tự đặt số"));
    }

    private static Stream<Finding> day(PlanDocument document) {
        IssueDate issued = document.issued();
        return Finding.unless(
                issued.day() != null,
                () -> Finding.of(
                        FindingCode.DAY_BLANK,
                        quote(document.dateText()) + " (ngày để trống)",
                        "coi là ban hành ngày " + date(issued.takenAs()) + "; mọi nơi ghi rõ đây là ngày giả định"));
    }
}
