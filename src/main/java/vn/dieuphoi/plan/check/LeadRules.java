package vn.dieuphoi.plan.check;

import java.util.List;
import java.util.stream.Stream;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.plan.Plan;
import vn.dieuphoi.plan.PlanItem;
import vn.dieuphoi.plan.document.PlanParty;

/** Items without a lead, or led by an office whose field they are not. */
final class LeadRules {

    private LeadRules() {}

    static Stream<PlanFinding> of(Plan plan) {
        return plan.items().stream()
                .flatMap(
                        item -> Stream.of(missing(item), offTopic(plan, item), several(plan, item), outside(plan, item))
                                .flatMap(found -> found));
    }

    private static Stream<PlanFinding> several(Plan plan, PlanItem item) {
        return PlanFinding.unless(
                item.coLeads().isEmpty(),
                () -> PlanFinding.in(
                        item.code(),
                        FindingCode.LEADS_SEVERAL,
                        "cùng chủ trì: " + plan.namesOf(item.leads()),
                        "đơn vị nêu đầu chịu trách nhiệm chung; mỗi đơn vị còn lại có phần việc riêng, ghi tiến độ, báo cáo"
                                + " riêng"));
    }

    private static Stream<PlanFinding> outside(Plan plan, PlanItem item) {
        List<PartyCode> outside = plan.parties().stream()
                .filter(party -> party.kind() != PlanParty.Kind.OFFICE)
                .map(PlanParty::code)
                .filter(item.leads()::contains)
                .toList();
        return PlanFinding.unless(
                outside.isEmpty(),
                () -> PlanFinding.in(
                        item.code(),
                        FindingCode.LEAD_OUTSIDE,
                        "giao chủ trì cho bên ngoài: " + plan.namesOf(outside),
                        "gửi đề nghị tới từng nơi; đơn vị thường trực theo dõi thay và chốt kết quả"));
    }

    private static Stream<PlanFinding> missing(PlanItem item) {
        return PlanFinding.unless(
                item.lead() != null,
                () -> PlanFinding.in(
                        item.code(),
                        FindingCode.LEAD_MISSING,
                        item.assignmentText(),
                        "lãnh đạo giao đơn vị chủ trì cho từng chương trình, kế hoạch; không mặc định đơn vị nào"));
    }

    private static Stream<PlanFinding> offTopic(Plan plan, PlanItem item) {
        List<PartyCode> closer = plan.parties().stream()
                .filter(party -> party.hasTopicIn(item.text()))
                .map(PlanParty::code)
                .toList();
        return plan.parties().stream()
                .filter(party -> party.code().equals(item.lead()))
                .filter(lead -> !lead.topics().isEmpty() && !closer.isEmpty() && !closer.contains(lead.code()))
                .map(lead -> PlanFinding.in(
                        item.code(),
                        FindingCode.LEAD_OFF_TOPIC,
                        lead.name() + " chủ trì nhưng nội dung thuộc lĩnh vực của " + plan.namesOf(closer),
                        "giữ đơn vị chủ trì như văn bản; lãnh đạo có thể đổi bằng chỉ đạo"));
    }
}
