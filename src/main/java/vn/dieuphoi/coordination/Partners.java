package vn.dieuphoi.coordination;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dieuphoi.coordination.step.StepAsks;
import vn.dieuphoi.office.Party;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.office.PartyKind;
import vn.dieuphoi.office.PartyMember;
import vn.dieuphoi.office.PartyRegister;
import vn.dieuphoi.office.Staffing;
import vn.dieuphoi.plan.PlanItem;
import vn.dieuphoi.plan.PlanRegister;
import vn.dieuphoi.plan.document.ExternalParty;
import vn.dieuphoi.work.StepRecord;
import vn.dieuphoi.work.WorkItem;
import vn.dieuphoi.work.WorkKey;
import vn.dieuphoi.work.WorkRegister;
import vn.dieuphoi.work.assignment.AssignmentDesk;

/**
 * Whom a piece of work asks for coordination. The open set "các phòng, đơn vị liên quan" and unnamed groups are not asked
 * until the lead names someone; each member of a set with known members is asked by itself (4.2: one request for each
 * of the twelve districts).
 */
@Component
public class Partners {

    private static final Set<PartyKind> ASKED = EnumSet.of(PartyKind.INTERNAL, PartyKind.OUTSIDE, PartyKind.SET);

    /** Where the forms by which a lead names partners or recipients keep whom, and what they are asked. */
    private static final String NAMED = "partners";

    private static final String QUESTION = "question";

    private final PlanRegister plans;
    private final PartyRegister parties;
    private final AssignmentDesk assignments;
    private final CoordinationRequests requests;
    private final WorkRegister register;
    private final Staffing staffing;
    private final StepAsks asks;

    Partners(
            PlanRegister plans,
            PartyRegister parties,
            AssignmentDesk assignments,
            CoordinationRequests requests,
            WorkRegister register,
            Staffing staffing,
            StepAsks asks) {
        this.asks = asks;
        this.register = register;
        this.staffing = staffing;
        this.plans = plans;
        this.parties = parties;
        this.assignments = assignments;
        this.requests = requests;
    }

    /**
     * Whom a piece of work asks when it opens, as request keys name them, such as {@code PTC} or {@code UBND_HUYEN#3}.
     * Who is asked by one of its steps is not asked twice.
     */
    public List<String> of(WorkKey workItem) {
        Set<PartyCode> later = asks.of(workItem).stream().map(parties::inForce).collect(Collectors.toSet());
        return addresses(
                workItem, codes(workItem).filter(code -> !later.contains(code)).toList());
    }

    /** Whom the lead named in a step: when it did it for the last time, or all whom several have named beside each other. */
    public List<String> named(WorkKey workItem, String step) {
        Set<String> known = choices().stream().map(PartnerChoice::address).collect(Collectors.toSet());
        return naming(workItem, step)
                .flatMap(record -> named(record.values().get(NAMED)).stream())
                .filter(known::contains)
                .distinct()
                .toList();
    }

    /** What the lead has written for those whom it named; empty where it wrote nothing. */
    public Optional<String> words(WorkKey workItem, String step) {
        return naming(workItem, step)
                .map(record -> record.values().get(QUESTION))
                .filter(Objects::nonNull)
                .map(words -> String.valueOf(words).strip())
                .filter(words -> !words.isEmpty())
                .distinct()
                .reduce((one, other) -> one + " " + other);
    }

    /** The last record of the step, for each of its units. */
    private Stream<StepRecord> naming(WorkKey workItem, String step) {
        Map<String, StepRecord> last = new LinkedHashMap<>();
        register.stepsOf(workItem).stream()
                .filter(record -> record.step().equals("userTask_" + step))
                .forEach(record -> last.put(record.unit().orElse(""), record));
        return last.values().stream();
    }

    private static List<String> named(@Nullable Object field) {
        return field instanceof List<?> addresses
                ? addresses.stream().map(String::valueOf).toList()
                : List.of();
    }

    /** One address for each party, or for each member of a set. Who has come to lead the work does not ask itself. */
    public List<String> addresses(WorkKey workItem, List<PartyCode> codes) {
        PartyCode lead = register.find(workItem).map(WorkItem::lead).orElse(null);
        return codes.stream()
                .map(parties::inForce)
                .distinct()
                .filter(code -> !code.equals(lead))
                .filter(code -> ASKED.contains(parties.party(code).kind()))
                .flatMap(this::each)
                .toList();
    }

    /** A part asks whom its lead names; whom the plan names the item asks, once. */
    private Stream<PartyCode> codes(WorkKey workItem) {
        if (workItem.isPart()) {
            return Stream.empty();
        }
        return workItem.itemCode()
                .map(code -> codes(plans.item(workItem.plan(), code)))
                .orElseGet(() -> assignments.assignment(workItem).partners().stream())
                .map(parties::inForce);
    }

    /** Also leads that do not work here, a body outside or a set: each is asked for what it leads. */
    private Stream<PartyCode> codes(PlanItem item) {
        return Stream.of(
                        item.leads().stream().filter(this::isAskedToLead),
                        item.partners().stream(),
                        item.external().stream().map(ExternalParty::code))
                .flatMap(codes -> codes);
    }

    private boolean isAskedToLead(PartyCode lead) {
        return !parties.worksHere(parties.inForce(lead));
    }

    /** What a party that does not work here leads of an item: its scope, or the whole; empty where it does not lead. */
    Optional<String> ledBy(WorkKey workItem, PartyCode party) {
        return workItem.itemCode()
                .filter(code -> !workItem.isPart())
                .map(code -> plans.item(workItem.plan(), code))
                .filter(item -> item.leads().stream()
                        .filter(this::isAskedToLead)
                        .map(parties::inForce)
                        .anyMatch(party::equals))
                .map(item -> item.scopeOf(party).orElse(item.title()));
    }

    private Stream<String> each(PartyCode code) {
        List<PartyMember> members = parties.members(code);
        return members.isEmpty() ? Stream.of(code.value()) : members.stream().map(PartyMember::address);
    }

    /** Whom a lead can ask: every office, every outside party, each member of a set, in the order of the register. */
    public List<PartnerChoice> choices() {
        Predicate<Party> deserted = staffing.whereNobodyWorks();
        return parties.all().stream()
                .filter(party -> ASKED.contains(party.kind()) && !parties.isLeadership(party.code()))
                .flatMap(party -> choices(party, deserted.test(party)))
                .toList();
    }

    /** Bodies outside of the department: those to whom it can send what leadership has signed. */
    public List<PartnerChoice> outside() {
        return choices().stream()
                .filter(choice -> parties.party(choice.party()).kind() == PartyKind.OUTSIDE)
                .toList();
    }

    /** Whom the lead of a piece of work can ask; a closed list leaves only those that the plan names. */
    public List<PartnerChoice> choices(WorkKey workItem, PartyCode lead, boolean byLeadership) {
        boolean closed = !byLeadership && listIsClosed(workItem);
        Set<PartyCode> planned = codes(workItem.whole()).collect(Collectors.toSet());
        return choices().stream()
                .filter(choice -> !choice.party().equals(lead))
                .filter(choice -> !closed || planned.contains(choice.party()))
                .toList();
    }

    /**
     * Whom the lead can name in a step: also bodies outside where the plan speaks of a group outside without naming it,
     * though its list is closed.
     */
    public List<PartnerChoice> toName(WorkKey workItem, PartyCode lead) {
        boolean unnamed =
                workItem
                        .itemCode()
                        .map(code -> plans.item(workItem.plan(), code).externalCodes())
                        .orElse(List.of())
                        .stream()
                        .anyMatch(code -> parties.party(parties.inForce(code)).kind() == PartyKind.UNNAMED);
        List<PartnerChoice> choices = choices(workItem, lead, false);
        return unnamed
                ? Stream.concat(choices.stream(), outside().stream()).distinct().toList()
                : choices;
    }

    /** To whom a proposal can be sent: bodies outside, or anybody else where the register has none of them. */
    public List<PartnerChoice> recipients(PartyCode lead) {
        List<PartnerChoice> outside = outside();
        return outside.isEmpty()
                ? choices().stream()
                        .filter(choice -> !choice.party().equals(lead))
                        .toList()
                : outside;
    }

    private Stream<PartnerChoice> choices(Party party, boolean deserted) {
        List<PartyMember> members = party.kind() == PartyKind.SET ? parties.members(party.code()) : List.of();
        if (members.isEmpty()) {
            String group = party.kind() == PartyKind.INTERNAL ? "Đơn vị trực thuộc" : "Cơ quan, đơn vị bên ngoài";
            return Stream.of(new PartnerChoice(party.code().value(), party.name(), group, deserted));
        }
        return members.stream().map(member -> new PartnerChoice(member.address(), member.name(), party.name(), false));
    }

    /** Whether the plan names all partners of the item, so that its lead adds none ("các phòng, đơn vị liên quan" is missing). */
    public boolean listIsClosed(WorkKey workItem) {
        return workItem.itemCode()
                .filter(code -> !plans.item(workItem.plan(), code).openPartners())
                .isPresent();
    }

    /** Whether the plan, or the assignment, names the party. */
    boolean isPlanned(WorkKey workItem, PartyCode party) {
        return codes(workItem.whole()).anyMatch(party::equals);
    }

    /** Whom a key addresses, by today's register. */
    Asked asked(RequestKey key) {
        String address = address(key);
        return parties.members(key.party()).stream()
                .filter(member -> member.number() == key.memberNumber())
                .findFirst()
                .map(member -> new Asked(address, member.name(), true))
                .orElseGet(() -> new Asked(address, parties.party(key.party()).name(), false));
    }

    private static String address(RequestKey key) {
        return key.memberNumber() == 0 ? key.party().value() : key.party() + "#" + key.memberNumber();
    }

    /** The name of who is asked, as a person reads it: as it was on the day of asking. */
    public String nameOf(RequestKey key) {
        return requests.findById(key.value())
                .map(CoordinationRequest::partyName)
                .orElseGet(() -> asked(key).name());
    }
}
