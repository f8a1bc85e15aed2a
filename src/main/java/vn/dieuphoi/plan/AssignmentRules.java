package vn.dieuphoi.plan;

import static vn.dieuphoi.plan.Vietnamese.list;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.dieuphoi.office.PartyCode;

/** Who leads, who works along, and whom the assignment sentence forgets. */
final class AssignmentRules {

    private AssignmentRules() {}

    static Stream<Finding> of(Plan plan) {
        return Stream.concat(plan.items().stream().flatMap(item -> ofItem(plan, item)), ofAll(plan));
    }

    private static Stream<Finding> ofItem(Plan plan, PlanItem item) {
        return Stream.of(lead(item), topic(plan, item), closed(item)).flatMap(Optional::stream);
    }

    private static Optional<Finding> lead(PlanItem item) {
        return Optional.of(item)
                .filter(each -> each.lead() == null)
                .map(each -> Finding.in(
                        each.code(),
                        FindingCode.LEAD_MISSING,
                        each.assignmentText(),
                        "lãnh đạo Sở giao đơn vị chủ trì cho từng chương trình, kế hoạch; không mặc định đơn vị nào"));
    }

    private static Optional<Finding> topic(Plan plan, PlanItem item) {
        Optional<PlanParty> lead = plan.parties().stream()
                .filter(party -> party.code().equals(item.lead()))
                .findFirst();
        List<PartyCode> closer = plan.parties().stream()
                .filter(party -> !party.code().equals(item.lead()) && party.hasTopicIn(item.text()))
                .map(PlanParty::code)
                .toList();
        return lead.filter(party -> !party.topics().isEmpty() && !party.hasTopicIn(item.text()) && !closer.isEmpty())
                .map(party -> Finding.in(
                        item.code(),
                        FindingCode.LEAD_OFF_TOPIC,
                        party.code() + " chủ trì nhưng nội dung thuộc lĩnh vực của " + list(closer),
                        "giữ đơn vị chủ trì như văn bản; lãnh đạo Sở có thể đổi bằng chỉ đạo"));
    }

    private static Optional<Finding> closed(PlanItem item) {
        return Optional.of(item)
                .filter(each -> !each.openPartners())
                .map(each -> Finding.in(
                        each.code(),
                        FindingCode.CLOSED_PARTNERS,
                        "chỉ phối hợp với " + list(each.partners()) + ", không có “các phòng, đơn vị liên quan”",
                        "danh sách đóng: chủ trì không tự thêm đơn vị phối hợp, phải qua lãnh đạo Sở"));
    }

    private static Stream<Finding> ofAll(Plan plan) {
        return Stream.of(
                        together(
                                plan,
                                item -> !item.throughLeadership(),
                                FindingCode.NOT_THROUGH_LEADERSHIP,
                                "phân công ghi “để tham mưu thực hiện”, không ghi “tham mưu lãnh đạo sở”",
                                "không có bước trình lãnh đạo Sở; việc quá hạn vẫn báo lên lãnh đạo Sở"),
                        together(
                                plan,
                                item -> found(item, ExternalParty.Place.TEXT),
                                FindingCode.OUTSIDE_ONLY_IN_TEXT,
                                "đơn vị ngoài Sở nêu trong nội dung nhưng không có trong phân công thực hiện",
                                "vẫn gửi đề nghị phối hợp tới từng đơn vị được nêu"),
                        together(
                                plan,
                                item -> found(item, ExternalParty.Place.ASSIGNMENT),
                                FindingCode.OUTSIDE_ONLY_IN_ASSIGNMENT,
                                "đơn vị ngoài Sở chỉ nêu trong phân công, nội dung không nhắc tới",
                                "gửi đề nghị phối hợp hoặc đề xuất theo phân công"),
                        together(
                                plan,
                                item -> plan.parties().stream()
                                        .filter(party -> party.kind() == PlanParty.Kind.UNNAMED)
                                        .anyMatch(party -> item.externalCodes().contains(party.code())),
                                FindingCode.UNNAMED_OUTSIDE,
                                "“các cơ quan liên quan”, “cấp có thẩm quyền”, “các sở, ngành” không nêu tên",
                                "đơn vị chủ trì nêu tên khi gửi đề nghị hoặc đề xuất; không tự chọn thay"))
                .flatMap(Optional::stream);
    }

    /** Whether the item has an outside party that stands in that place only. */
    private static boolean found(PlanItem item, ExternalParty.Place place) {
        return item.external().stream().anyMatch(party -> party.foundIn().equals(List.of(place)));
    }

    private static Optional<Finding> together(
            Plan plan, Predicate<PlanItem> concerned, FindingCode code, String says, String decision) {
        List<ItemCode> items =
                plan.items().stream().filter(concerned).map(PlanItem::code).toList();
        return items.isEmpty() ? Optional.empty() : Optional.of(Finding.in(items, code, says, decision));
    }
}
