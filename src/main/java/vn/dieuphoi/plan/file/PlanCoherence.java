package vn.dieuphoi.plan.file;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.plan.ItemCode;
import vn.dieuphoi.plan.Plan;
import vn.dieuphoi.plan.PlanItem;
import vn.dieuphoi.plan.document.PlanParty;
import vn.dieuphoi.plan.document.PlanRecipient;
import vn.dieuphoi.plan.document.StandingDuty;
import vn.dieuphoi.plan.document.Target;

/** What a schema cannot say about a plan file: codes that are known and unique, items in order, facts that agree. */
final class PlanCoherence {

    private final Plan plan;
    private final Set<PartyCode> known;
    private final List<PointedFault> faults = new ArrayList<>();

    PlanCoherence(Plan plan) {
        this.plan = plan;
        this.known = plan.parties().stream().map(PlanParty::code).collect(Collectors.toSet());
    }

    List<PointedFault> faults() {
        if (plan.to().isBefore(plan.from())) {
            fault("/to", "phải từ ngày from trở đi");
        }
        unique("/parties", plan.parties(), PlanParty::code);
        unique("/targets", plan.targets(), Target::code);
        unique("/items", plan.items(), PlanItem::code);
        unique("/duties", plan.duties(), StandingDuty::code);
        order();
        List<PlanRecipient> recipients = plan.document().recipients();
        for (int i = 0; i < recipients.size(); i++) {
            known("/document/recipients/" + i + "/parties", recipients.get(i).parties());
        }
        for (int i = 0; i < plan.items().size(); i++) {
            partiesOf("/items/" + i, plan.items().get(i));
            faults.addAll(new ItemCoherence(plan, plan.items().get(i), "/items/" + i).faults());
        }
        for (int i = 0; i < plan.duties().size(); i++) {
            partiesOf("/duties/" + i, plan.duties().get(i));
        }
        return faults;
    }

    private <T> void unique(String pointer, List<T> all, Function<T, Object> code) {
        Set<Object> seen = new HashSet<>();
        for (int i = 0; i < all.size(); i++) {
            Object each = code.apply(all.get(i));
            if (!seen.add(each)) {
                fault(pointer + "/" + i + "/code", "mã " + each + " đã dùng ở trên; mỗi mã chỉ dùng một lần");
            }
        }
    }

    private void order() {
        for (int i = 1; i < plan.items().size(); i++) {
            ItemCode before = plan.items().get(i - 1).code();
            ItemCode code = plan.items().get(i).code();
            if (code.compareTo(before) < 0) {
                fault(
                        "/items/" + i + "/code",
                        "mục " + code + " đứng sau mục " + before + "; hãy xếp theo thứ tự số mục");
            }
        }
    }

    private void partiesOf(String pointer, PlanItem item) {
        item.leadOffice().ifPresent(lead -> known(pointer + "/lead", List.of(lead)));
        for (int i = 0; i < item.coLeads().size(); i++) {
            known(
                    pointer + "/coLeads/" + i + "/party",
                    List.of(item.coLeads().get(i).party()));
        }
        known(pointer + "/partners", item.partners());
        known(pointer + "/external", item.externalCodes());
    }

    private void partiesOf(String pointer, StandingDuty duty) {
        known(pointer + "/parties", duty.parties());
        known(pointer + "/partners", duty.partners());
        if (duty.through() != null) {
            known(pointer + "/through", List.of(duty.through()));
        }
    }

    private void known(String pointer, Collection<PartyCode> codes) {
        codes.stream()
                .filter(code -> !known.contains(code))
                .forEach(code -> fault(pointer, "mã đơn vị " + code + " không có trong danh sách parties"));
    }

    private void fault(String pointer, String message) {
        faults.add(new PointedFault(pointer, message));
    }
}
