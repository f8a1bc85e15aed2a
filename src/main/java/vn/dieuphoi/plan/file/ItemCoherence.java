package vn.dieuphoi.plan.file;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.plan.ItemCode;
import vn.dieuphoi.plan.Plan;
import vn.dieuphoi.plan.PlanItem;
import vn.dieuphoi.plan.document.ExternalParty;

/** Whether the facts of one item agree with each other and with its verbatim texts. */
final class ItemCoherence {

    private final Plan plan;
    private final PlanItem item;
    private final String pointer;
    private final List<PointedFault> faults = new ArrayList<>();

    ItemCoherence(Plan plan, PlanItem item, String pointer) {
        this.plan = plan;
        this.item = item;
        this.pointer = pointer;
    }

    List<PointedFault> faults() {
        leads();
        unless(
                item.openPartners() == item.partners().contains(PlanItem.RELATED_OFFICES),
                "/openPartners",
                "phải là true khi và chỉ khi partners có " + PlanItem.RELATED_OFFICES);
        new TimeCoherence(plan, item, this::unless).check();
        unless(item.lines().first() <= item.lines().last(), "/lines", "dòng đầu đứng sau dòng cuối");
        words();
        external();
        references();
        return faults;
    }

    private void leads() {
        unless(
                item.leads().stream().noneMatch(item.partners()::contains),
                "/partners",
                "đơn vị chủ trì không thể vừa phối hợp");
        unless(
                item.coLeads().isEmpty() || item.lead() != null,
                "/coLeads",
                "có đơn vị cùng chủ trì thì lead phải ghi đơn vị đứng đầu");
        unless(item.leadScope() == null || item.lead() != null, "/leadScope", "không ghi phạm vi khi không có lead");
        for (int i = 0; i < item.coLeads().size(); i++) {
            PartyCode party = item.coLeads().get(i).party();
            unless(
                    Collections.frequency(item.leads(), party) == 1,
                    "/coLeads/" + i + "/party",
                    "đơn vị " + party + " đã được nêu là chủ trì; mỗi đơn vị chỉ nêu một lần");
        }
    }

    private void words() {
        quoted("/startPhrase", item.startPhrase(), item.timeText());
        quoted("/periodPhrase", item.periodPhrase(), item.timeText());
        quoted("/funding", item.funding(), item.text());
        for (int i = 0; i < item.milestones().size(); i++) {
            quoted("/milestones/" + i + "/phrase", item.milestones().get(i).phrase(), item.wholeText());
        }
        for (int i = 0; i < item.subtasks().size(); i++) {
            quoted("/subtasks/" + i + "/text", item.subtasks().get(i).text(), item.wholeText());
        }
        for (int i = 0; i < item.conditions().size(); i++) {
            quoted("/conditions/" + i + "/text", item.conditions().get(i).text(), item.wholeText());
        }
    }

    private void external() {
        for (int i = 0; i < item.external().size(); i++) {
            ExternalParty party = item.external().get(i);
            for (ExternalParty.Place place : party.foundIn()) {
                String text = place == ExternalParty.Place.TEXT ? item.text() : item.assignmentText();
                unless(
                        plan.parties().stream()
                                .filter(each -> each.code().equals(party.code()))
                                .allMatch(each -> each.standsIn(text)),
                        "/external/" + i + "/foundIn",
                        "không thấy cách gọi nào của " + party.code() + " trong câu được nêu");
            }
        }
        for (int i = 0; i < item.subtasks().size(); i++) {
            List<PartyCode> parties = item.subtasks().get(i).external();
            unless(
                    new HashSet<>(item.externalCodes()).containsAll(parties),
                    "/subtasks/" + i + "/external",
                    "có đơn vị không nằm trong external của mục");
        }
    }

    private void references() {
        exists("/startsAfter", item.startsAfter());
        for (int i = 0; i < item.conditions().size(); i++) {
            exists("/conditions/" + i + "/waitsFor", item.conditions().get(i).waitsFor());
        }
        for (int i = 0; i < item.linkedDocuments().size(); i++) {
            exists(
                    "/linkedDocuments/" + i + "/linkedTo",
                    item.linkedDocuments().get(i).linkedTo());
        }
    }

    private void exists(String field, @Nullable ItemCode code) {
        unless(code == null || plan.find(code).isPresent(), field, "không có mục " + code);
    }

    private void quoted(String field, @Nullable String words, String text) {
        unless(words == null || text.contains(words), field, "không phải nguyên văn: không thấy trong câu của mục");
    }

    private void unless(boolean right, String field, String message) {
        if (!right) {
            faults.add(new PointedFault(pointer + field, message));
        }
    }
}
