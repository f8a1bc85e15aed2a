package vn.dieuphoi.adoption.effect;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.dieuphoi.Actor;
import vn.dieuphoi.coordination.CoordinationDesk;
import vn.dieuphoi.coordination.CoordinationRequest;
import vn.dieuphoi.coordination.FurtherRequest;
import vn.dieuphoi.coordination.Partners;
import vn.dieuphoi.coordination.RequestActions;
import vn.dieuphoi.coordination.RequestKind;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.office.PartyRegister;
import vn.dieuphoi.plan.PlanItem;
import vn.dieuphoi.plan.difference.ItemChange;
import vn.dieuphoi.plan.document.CoLead;
import vn.dieuphoi.work.WorkKey;

/** Who is asked, and who need not answer any more, when a plan's new content names others beside the lead. */
@Component
class AskedByRevision {

    private final CoordinationDesk requests;
    private final RequestActions requestActions;
    private final Partners partners;
    private final PartyRegister parties;

    AskedByRevision(
            CoordinationDesk requests, RequestActions requestActions, Partners partners, PartyRegister parties) {
        this.requests = requests;
        this.requestActions = requestActions;
        this.partners = partners;
        this.parties = parties;
    }

    /** Who is new is asked, who is no longer named need not answer; an answer that has come stays. */
    void partners(ItemChange change, PlanItem item, WorkKey key, String revision, String why, Actor by) {
        PlanItem was = change.before();
        Set<PartyCode> before = was == null ? Set.of() : partnersOf(was);
        Set<PartyCode> after = partnersOf(item);
        List<PartyCode> gone =
                before.stream().filter(code -> !after.contains(code)).toList();
        for (CoordinationRequest request : new ArrayList<>(requests.requestsOf(key))) {
            if (gone.contains(request.key().party()) && !request.state().closed()) {
                requestActions.withdraw(request.key(), why, by);
            }
        }
        ask(
                key,
                after.stream().filter(code -> !before.contains(code)).toList(),
                "đơn vị phối hợp thực hiện mục " + key.code() + ": " + item.title()
                        + ". Hãy cho biết nội dung, người phụ trách và thời gian mà đơn vị sẽ phối hợp.",
                revision + " " + key,
                by);
    }

    /** Each by itself, as each leads another part. */
    void coLeads(ItemChange change, PlanItem item, WorkKey key, String revision, Actor by) {
        PlanItem was = change.before();
        List<PartyCode> before = was == null ? List.of() : was.leads();
        for (CoLead lead : item.coLeads()) {
            if (!before.contains(lead.party())) {
                String part = lead.scope() == null ? item.title() : lead.scope();
                ask(
                        key,
                        List.of(lead.party()),
                        "đơn vị cùng chủ trì mục " + key.code() + ", phần việc: " + part
                                + ". Hãy thực hiện phần việc của mình và báo kết quả.",
                        revision + " " + key + " " + lead.party(),
                        by);
            }
        }
    }

    private void ask(WorkKey key, List<PartyCode> added, String question, String submission, Actor by) {
        List<String> addresses = partners.addresses(key, added);
        if (!addresses.isEmpty()) {
            requestActions.ask(
                    new FurtherRequest(
                            key,
                            addresses,
                            RequestKind.JOINT_WORK,
                            "Kế hoạch được điều chỉnh, " + question,
                            null,
                            "trong 10 ngày làm việc",
                            submission),
                    true,
                    by);
        }
    }

    private Set<PartyCode> partnersOf(PlanItem item) {
        Set<PartyCode> codes = new HashSet<>();
        Stream.concat(item.partners().stream(), item.externalCodes().stream())
                .map(parties::inForce)
                .forEach(codes::add);
        return codes;
    }
}
