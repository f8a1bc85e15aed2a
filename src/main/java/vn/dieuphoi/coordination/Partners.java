package vn.dieuphoi.coordination;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dieuphoi.office.Party;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.office.PartyKind;
import vn.dieuphoi.office.PartyMember;
import vn.dieuphoi.office.PartyRegister;
import vn.dieuphoi.plan.ExternalParty;
import vn.dieuphoi.plan.PlanItem;
import vn.dieuphoi.plan.PlanRegister;
import vn.dieuphoi.work.AssignmentDesk;
import vn.dieuphoi.work.WorkKey;

/**
 * Whom a piece of work asks for coordination. The open set "các phòng, đơn vị liên quan" and unnamed groups are not asked
 * until the lead names someone; each member of a set with known members is asked by itself (4.2: one request for each
 * of the twelve districts).
 */
@Component
public class Partners {

    private static final Set<PartyKind> ASKED = EnumSet.of(PartyKind.INTERNAL, PartyKind.OUTSIDE, PartyKind.SET);

    private final PlanRegister plans;
    private final PartyRegister parties;
    private final AssignmentDesk assignments;

    Partners(PlanRegister plans, PartyRegister parties, AssignmentDesk assignments) {
        this.plans = plans;
        this.parties = parties;
        this.assignments = assignments;
    }

    /** The parties as request keys name them, such as {@code KHTC} or {@code UBND_HUYEN#3}. */
    public List<String> of(WorkKey workItem) {
        return codes(workItem)
                .distinct()
                .filter(code -> ASKED.contains(parties.party(code).kind()))
                .flatMap(this::each)
                .toList();
    }

    private Stream<PartyCode> codes(WorkKey workItem) {
        return workItem.itemCode()
                .map(code -> codes(plans.item(workItem.year(), code)))
                .orElseGet(() -> assignments.assignment(workItem).partners().stream())
                .map(parties::inForce);
    }

    private static Stream<PartyCode> codes(PlanItem item) {
        return Stream.concat(item.partners().stream(), item.external().stream().map(ExternalParty::code));
    }

    private Stream<String> each(PartyCode code) {
        List<PartyMember> members = parties.members(code);
        return members.isEmpty() ? Stream.of(code.value()) : members.stream().map(PartyMember::address);
    }

    /** The name of the member that a request asks; null when the party is not a set. */
    @Nullable
    String memberName(RequestKey key) {
        return parties.everMembers(key.party()).stream()
                .filter(member -> member.number() == key.memberNumber())
                .map(PartyMember::name)
                .findFirst()
                .orElse(null);
    }

    /** The name of who is asked, as a person reads it. */
    public String nameOf(RequestKey key) {
        String member = memberName(key);
        Party party = parties.party(key.party());
        return member == null ? party.name() : member;
    }
}
