package vn.dieuphoi.office;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.annotation.DependsOn;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.Refused;
import vn.dieuphoi.engine.HeadGroup;
import vn.dieuphoi.engine.ReadOnlyThread;
import vn.dieuphoi.engine.Registers;
import vn.dieuphoi.office.department.DepartmentRegister;

/** The register of offices, outside parties and sets. */
@Component
@DependsOn("officeSeed")
@Transactional(readOnly = true)
public class PartyRegister {

    private final RegisteredParties parties;
    private final DepartmentRegister department;
    private final Registers registers;
    private final Map<PartyDuty, PartyCode> holders = new ConcurrentHashMap<>();

    PartyRegister(RegisteredParties parties, DepartmentRegister department, Registers registers) {
        this.parties = parties;
        this.department = department;
        this.registers = registers;
    }

    public Optional<Party> find(PartyCode code) {
        // By the identifier: asked for many times in one transaction, it is read once. A page asks for many.
        return ReadOnlyThread.reads() ? Optional.ofNullable(byCode().get(code)) : parties.findById(code.value());
    }

    /**
     * The party of a code that must be known.
     *
     * @throws Refused when the register has no such party
     */
    public Party party(PartyCode code) {
        return find(code).orElseThrow(() -> unknown(code));
    }

    private static Refused unknown(PartyCode code) {
        return new Refused(
                "Không có đơn vị mang mã " + code + ". Hãy kiểm tra lại mã hoặc bổ sung đơn vị vào danh mục.");
    }

    /** How people call who owes something: a party, or the director alone. */
    public String nameOfOwer(String code) {
        return code.equals(headGroup())
                ? department.now().headTitle()
                : find(new PartyCode(code)).map(Party::shortName).orElse(code);
    }

    /** The party that documents write so, whatever the case, diacritics, spaces and punctuation. */
    public Optional<Party> byAlias(String spelling) {
        return parties.findBySpelling(new Spelling(spelling).key());
    }

    /** The bodies of a set in their order; empty for every other party. */
    public List<PartyMember> members(PartyCode set) {
        return kept(set).members();
    }

    /** Also those that have left, which old requests still name. */
    public List<PartyMember> everMembers(PartyCode set) {
        return kept(set).everMembers();
    }

    /**
     * Who answers today for what a document gave to the party: itself, or its successor.
     *
     * @throws Refused when the register has no such party
     */
    public PartyCode inForce(PartyCode code) {
        Party party = party(code);
        while (party.successor().isPresent()) {
            party = party(party.successor().get());
        }
        return party.code();
    }

    /** Those that exist, in the order of the data: the department first, then outside parties, then unnamed groups. */
    public List<Party> all() {
        return everyOne().stream().filter(party -> !party.dissolved()).toList();
    }

    public List<Party> dissolved() {
        return everyOne().stream().filter(Party::dissolved).toList();
    }

    private List<Party> everyOne() {
        return registers.kept("parties", () -> List.copyOf(parties.findAllByOrderByPosition()));
    }

    private Map<PartyCode, Party> byCode() {
        return registers.kept(
                "parties by code",
                () -> everyOne().stream().collect(Collectors.toMap(Party::code, Function.identity())));
    }

    /** As it stands in this transaction, with its members. */
    private Party kept(PartyCode code) {
        return parties.findById(code.value()).orElseThrow(() -> unknown(code));
    }

    /** The dissolved parties, each with the one that has its work now. */
    Map<PartyCode, PartyCode> dissolvedInto() {
        return dissolved().stream().map(Party::code).collect(Collectors.toMap(code -> code, this::inForce));
    }

    /**
     * The engine's group of the department's head alone, who is asked when leadership has let its own time pass; no party.
     */
    public String headGroup() {
        return department.headGroup();
    }

    /**
     * The engine's group of those of leadership who are in charge of an office; all of leadership where nobody is named.
     *
     * @throws Refused while no party is leadership
     */
    public String inChargeOf(PartyCode office) {
        return HeadGroup.inCharge(leadership().code().value(), office.value());
    }

    /**
     * The office that watches the plan and consolidates its reports.
     *
     * @throws Refused while none is chosen
     */
    public Party standingOffice() {
        return holder(PartyDuty.STANDING_OFFICE)
                .orElseThrow(() -> new Refused("Chưa chọn đơn vị thường trực. Hãy nhờ quản trị viên chọn ở trang Thiết"
                        + " lập, bước Đơn vị thường trực."));
    }

    /** @throws Refused before the department is set up */
    public Party leadership() {
        return holder(PartyDuty.LEADERSHIP)
                .orElseThrow(() -> new Refused("Cơ quan chưa được thiết lập nên chưa có lãnh đạo. Hãy nhờ quản trị viên"
                        + " ghi ở trang Thiết lập, bước Cơ quan."));
    }

    /** Who holds a duty; empty in a house that is not yet set up. */
    public Optional<Party> holder(PartyDuty duty) {
        PartyCode known = holders.get(duty);
        Optional<Party> holder = known == null ? Optional.empty() : find(known).filter(party -> party.has(duty));
        if (holder.isEmpty()) {
            holder = registers.kept(duty, () -> parties.findByDuty(duty));
            holder.ifPresent(party -> holders.put(duty, party.code()));
        }
        return holder;
    }

    /** Whether leadership is among them; nobody is where there is none yet. */
    public boolean leadershipIn(Collection<PartyCode> some) {
        return holder(PartyDuty.LEADERSHIP)
                .map(Party::code)
                .filter(some::contains)
                .isPresent();
    }

    /** Whether leadership or the standing office is among them: they answer for the whole plan and read all of it. */
    public boolean wholePlanIsOf(Collection<PartyCode> some) {
        return leadershipIn(some) || standingOfficeIn(some);
    }

    /** Whether the standing office is among them. */
    public boolean standingOfficeIn(Collection<PartyCode> some) {
        return holder(PartyDuty.STANDING_OFFICE)
                .map(Party::code)
                .filter(some::contains)
                .isPresent();
    }

    /** Whether it stands outside the department; what no register knows does. */
    public boolean isOutside(PartyCode code) {
        return find(code).map(Party::outside).orElse(true);
    }

    /** Whether it is an office that does its work here; bodies outside and sets are asked for what they do. */
    public boolean worksHere(PartyCode code) {
        return find(code)
                .filter(party -> party.kind() == PartyKind.INTERNAL && !party.outside())
                .isPresent();
    }

    public boolean isLeadership(PartyCode code) {
        return find(code).filter(party -> party.has(PartyDuty.LEADERSHIP)).isPresent();
    }
}
