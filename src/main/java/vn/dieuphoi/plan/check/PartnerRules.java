package vn.dieuphoi.plan.check;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.dieuphoi.plan.ItemCode;
import vn.dieuphoi.plan.Plan;
import vn.dieuphoi.plan.PlanItem;
import vn.dieuphoi.plan.document.ExternalParty;
import vn.dieuphoi.plan.document.PlanParty;

/** Who works along, who is not named, and whom the assignment sentence forgets. */
final class PartnerRules {

    private PartnerRules() {}

    static Stream<PlanFinding> of(Plan plan) {
        return Stream.of(
                        closed(plan),
                        together(
                                plan,
                                item -> !item.throughLeadership() && saysAdvice(item),
                                FindingCode.NOT_THROUGH_LEADERSHIP,
                                "phân công ghi “để tham mưu thực hiện”, không ghi “tham mưu lãnh đạo sở”",
                                "không có bước trình lãnh đạo; việc quá hạn vẫn báo lên lãnh đạo"),
                        together(
                                plan,
                                item -> !item.throughLeadership() && !saysAdvice(item),
                                FindingCode.NOT_THROUGH_LEADERSHIP,
                                "phân công không nói trình lãnh đạo",
                                "không có bước trình lãnh đạo; việc quá hạn vẫn báo lên lãnh đạo"),
                        together(
                                plan,
                                item -> standsOnly(item, ExternalParty.Place.TEXT),
                                FindingCode.OUTSIDE_ONLY_IN_TEXT,
                                "đơn vị bên ngoài nêu trong nội dung nhưng không có trong phân công thực hiện",
                                "vẫn gửi đề nghị phối hợp tới từng đơn vị được nêu"),
                        together(
                                plan,
                                item -> standsOnly(item, ExternalParty.Place.ASSIGNMENT),
                                FindingCode.OUTSIDE_ONLY_IN_ASSIGNMENT,
                                "đơn vị bên ngoài chỉ nêu trong phân công, nội dung không nhắc tới",
                                "gửi đề nghị phối hợp hoặc đề xuất theo phân công"),
                        together(
                                plan,
                                item -> hasUnnamed(plan, item),
                                FindingCode.UNNAMED_OUTSIDE,
                                "cơ quan bên ngoài không nêu tên (“các cơ quan liên quan”, “cấp có thẩm quyền”, “các sở, ngành”)",
                                "đơn vị chủ trì nêu tên khi gửi đề nghị hoặc đề xuất; không tự chọn thay"))
                .flatMap(found -> found);
    }

    private static Stream<PlanFinding> closed(Plan plan) {
        List<PlanFinding> closed = plan.items().stream()
                .filter(item -> !item.openPartners())
                .map(item -> PlanFinding.in(
                        item.code(),
                        FindingCode.CLOSED_PARTNERS,
                        item.partners().isEmpty()
                                ? "không nêu đơn vị phối hợp"
                                : "chỉ phối hợp với " + plan.namesOf(item.partners())
                                        + ", không có “các phòng, đơn vị liên quan”",
                        "danh sách đóng: chủ trì không tự thêm đơn vị phối hợp, phải qua lãnh đạo"))
                .toList();
        return PlanFinding.together(closed, "nêu đích danh đơn vị phối hợp, không có “các phòng, đơn vị liên quan”");
    }

    private static boolean saysAdvice(PlanItem item) {
        return item.assignmentText().contains("tham mưu");
    }

    private static boolean standsOnly(PlanItem item, ExternalParty.Place place) {
        return item.external().stream().anyMatch(party -> party.foundIn().equals(List.of(place)));
    }

    private static boolean hasUnnamed(Plan plan, PlanItem item) {
        return plan.parties().stream()
                .filter(party -> party.kind() == PlanParty.Kind.UNNAMED)
                .anyMatch(party -> item.externalCodes().contains(party.code()));
    }

    private static Stream<PlanFinding> together(
            Plan plan, Predicate<PlanItem> concerned, FindingCode code, String says, String decision) {
        List<ItemCode> items =
                plan.items().stream().filter(concerned).map(PlanItem::code).toList();
        return PlanFinding.unless(items.isEmpty(), () -> PlanFinding.in(items, code, says, decision));
    }
}
