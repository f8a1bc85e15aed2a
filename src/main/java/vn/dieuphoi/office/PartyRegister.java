package vn.dieuphoi.office;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.context.annotation.DependsOn;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.Refused;

/** The register of offices, outside parties and sets. */
@Component
@DependsOn("officeSeed")
@Transactional(readOnly = true)
public class PartyRegister {

    /** The engine's group of the director alone, who is asked when leadership has let its own time pass; no party. */
    public static final String DIRECTOR = "GIAMDOC";

    private final RegisteredParties parties;
    private final Map<PartyDuty, PartyCode> holders = new ConcurrentHashMap<>();

    PartyRegister(RegisteredParties parties) {
        this.parties = parties;
    }

    public Optional<Party> find(PartyCode code) {
        // By the identifier: asked for many times in one transaction, it is read once.
        return parties.findById(code.value());
    }

    /**
     * The party of a code that must be known.
     *
     * @throws Refused when the register has no such party
     */
    public Party party(PartyCode code) {
        return find(code)
                .orElseThrow(() -> new Refused(
                        "Không có đơn vị mang mã " + code + ". Hãy kiểm tra lại mã hoặc bổ sung đơn vị vào danh mục."));
    }

    /** How people call who owes something: a party, or the director alone. */
    public String nameOfOwer(String code) {
        return code.equals(DIRECTOR)
                ? "Giám đốc"
                : find(new PartyCode(code)).map(Party::shortName).orElse(code);
    }

    /** The party that documents write so, whatever the case, diacritics, spaces and punctuation. */
    public Optional<Party> byAlias(String spelling) {
        return parties.findBySpelling(new Spelling(spelling).key());
    }

    /** The bodies of a set in their order; empty for every other party. */
    public List<PartyMember> members(PartyCode set) {
        return party(set).members();
    }

    /** Also those that have left, which old requests still name. */
    public List<PartyMember> everMembers(PartyCode set) {
        return party(set).everMembers();
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
        return parties.findAllByOrderByPosition().stream()
                .filter(party -> !party.dissolved())
                .toList();
    }

    public List<Party> dissolved() {
        return parties.findByDissolvedOnIsNotNull();
    }

    /** The dissolved parties, each with the one that has its work now. */
    Map<PartyCode, PartyCode> dissolvedInto() {
        return dissolved().stream().map(Party::code).collect(Collectors.toMap(code -> code, this::inForce));
    }

    /** The office that watches the plan and consolidates its reports (Phòng GDNN). */
    public Party standingOffice() {
        return holder(PartyDuty.STANDING_OFFICE);
    }

    public Party leadership() {
        return holder(PartyDuty.LEADERSHIP);
    }

    /** Whether it stands outside the department; what no register knows does. */
    public boolean isOutside(PartyCode code) {
        return find(code).map(Party::outside).orElse(true);
    }

    /** By the identifier, as {@link #find}: asked for every recipient of a digest, each party is read once. */
    public boolean isLeadership(PartyCode code) {
        return find(code).filter(party -> party.has(PartyDuty.LEADERSHIP)).isPresent();
    }

    /** No party ever gives its duty away, so only the first question is a search. */
    private Party holder(PartyDuty duty) {
        PartyCode code = holders.computeIfAbsent(
                duty,
                one -> parties.findByDuty(one)
                        .map(Party::code)
                        .orElseThrow(() -> new IllegalStateException("Danh mục đơn vị thiếu nhiệm vụ " + one)));
        return party(code);
    }
}
