package vn.dieuphoi.plan.check;

import static vn.dieuphoi.Vietnamese.list;

import java.util.List;
import java.util.stream.Stream;
import vn.dieuphoi.plan.ItemCode;
import vn.dieuphoi.plan.Plan;
import vn.dieuphoi.plan.PlanItem;
import vn.dieuphoi.plan.document.LinkedDocument;

/** Documents that stand under several items, or under another issuer than their sign tells. */
final class LinkRules {

    private LinkRules() {}

    static Stream<PlanFinding> of(Plan plan) {
        return Stream.concat(issuers(plan), twice(plan));
    }

    private static Stream<PlanFinding> issuers(Plan plan) {
        return plan.items().stream()
                .flatMap(item -> item.linkedDocuments().stream()
                        .filter(document -> document.sign().endsWith("-TTg")
                                && document.issuer() != null
                                && !document.issuer().startsWith("Thủ tướng"))
                        .map(document -> PlanFinding.in(
                                item.code(),
                                FindingCode.SIGN_AGAINST_ISSUER,
                                document.sign() + " ghi là của " + document.issuer()
                                        + ", ký hiệu là của Thủ tướng Chính phủ",
                                "giữ nguyên văn; hiểu là của Thủ tướng Chính phủ")));
    }

    private static Stream<PlanFinding> twice(Plan plan) {
        return plan.items().stream()
                .flatMap(item -> item.linkedDocuments().stream())
                .map(LinkedDocument::sign)
                .distinct()
                .flatMap(sign -> twice(sign, plan));
    }

    private static Stream<PlanFinding> twice(String sign, Plan plan) {
        List<ItemCode> items = plan.items().stream()
                .filter(item -> uses(sign, item).findAny().isPresent())
                .map(PlanItem::code)
                .toList();
        boolean linked = plan.items().stream()
                .flatMap(item -> uses(sign, item))
                .allMatch(document -> document.linkedTo() != null);
        return PlanFinding.unless(
                items.size() < 2,
                () -> PlanFinding.in(
                        items,
                        FindingCode.DOCUMENT_TWICE,
                        sign + " nêu ở các mục " + list(items),
                        linked
                                ? "liên kết các mục với nhau, chỉ tính một lần"
                                : "chưa liên kết; hãy thêm trường linkedTo"));
    }

    private static Stream<LinkedDocument> uses(String sign, PlanItem item) {
        return item.linkedDocuments().stream()
                .filter(document -> document.sign().equals(sign));
    }
}
