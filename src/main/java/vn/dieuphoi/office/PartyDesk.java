package vn.dieuphoi.office;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.Actor;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.Refused;
import vn.dieuphoi.office.account.Accounts;
import vn.dieuphoi.office.succession.PartyNaming;
import vn.dieuphoi.office.succession.Succession;
import vn.dieuphoi.office.succession.SuccessionStep;

/** Where offices, outside bodies and sets are founded, renamed and closed, at any time; all of it is recorded. */
@Service
@Transactional
public class PartyDesk {

    private final RegisteredParties parties;
    private final PartyRegister register;
    private final List<Succession> successions;
    private final Accounts accounts;
    private final OfficeLog log;
    private final Clock clock;

    PartyDesk(
            RegisteredParties parties,
            PartyRegister register,
            List<Succession> successions,
            Accounts accounts,
            OfficeLog log,
            Clock clock) {
        this.parties = parties;
        this.register = register;
        this.successions = successions;
        this.accounts = accounts;
        this.log = log;
        this.clock = clock;
    }

    /** @param outside whether a set or an unnamed group stands outside the department */
    public void found(PartyCode code, PartyKind kind, boolean outside, PartyNaming naming, Actor actor) {
        if (register.find(code).isPresent()) {
            throw new Refused("Mã " + code + " đã dùng; mã không cấp lại, hãy chọn mã khác.");
        }
        requireFree(naming, code);
        int last = parties.findAllByOrderByPosition().size();
        Party party = new Party(code, kind, outside, naming, last + 1);
        party.know(naming.spellings());
        party.know(Set.of(new Spelling(code.value()).key()));
        parties.save(party);
        accounts.followParty(party);
        log.record(actor, code.subject(), "Lập đơn vị mới", naming.reason(), null, naming.name());
    }

    /** Gives a duty to a party; who had it has it no longer. */
    public void give(PartyDuty duty, PartyCode code) {
        register.holder(duty).ifPresent(before -> {
            before.take(null);
            parties.saveAndFlush(before);
        });
        Party party = register.party(code);
        party.take(duty);
        parties.saveAndFlush(party);
    }

    /** Another way in which documents write the party. */
    public void know(PartyCode code, String spelling, Actor actor) {
        String key = new Spelling(spelling).key();
        if (key.isBlank() || spelling.length() > 200) {
            throw new Refused("Hãy ghi cách viết khác, không quá 200 ký tự.");
        }
        parties.findBySpelling(key).ifPresent(other -> {
            throw new Refused("“" + spelling.strip() + "” đang chỉ " + other.name() + ".");
        });
        register.party(code).requireAlive();
        register.party(code).know(Set.of(key));
        log.record(actor, code.subject(), "Thêm cách viết khác", null, null, spelling.strip());
    }

    /** Closes a party that nobody follows and that has nothing open. */
    public void close(PartyCode code, String reason, Actor actor) {
        Party party = register.party(code);
        party.requireAlive();
        requireReason(reason);
        List<String> left = successions.stream()
                .map(each -> new SuccessionStep(each.what(), each.count(code)))
                .filter(step -> step.count() > 0)
                .map(step -> step.count() + " " + step.what())
                .toList();
        if (!left.isEmpty()) {
            throw new Refused(party.name() + " còn " + String.join(", ", left)
                    + "; hãy chọn đơn vị kế thừa và sáp nhập, hoặc giải quyết xong rồi đóng.");
        }
        party.close(today());
        parties.saveAndFlush(party);
        log.record(actor, code.subject(), "Đóng đơn vị", reason.strip(), party.name(), null);
    }

    public void rename(PartyCode code, PartyNaming naming, Actor actor) {
        Party party = register.party(code);
        String before = party.name();
        requireFree(naming, code);
        party.rename(naming.name(), naming.shortName(), naming.abbreviation());
        party.know(naming.spellings());
        accounts.followParty(party);
        log.record(actor, code.subject(), "Đổi tên đơn vị", naming.reason(), before, naming.name());
    }

    /** Enters how a party is reached. */
    public void reachAt(PartyCode code, PartyContact contact, Actor actor) {
        Party party = register.party(code);
        String before = party.contact().words();
        party.reachAt(contact);
        log.record(actor, code.subject(), "Sửa liên hệ", null, before, contact.words());
    }

    /** @param names one a line; all of them or none */
    public void addMembers(PartyCode set, String names, Actor actor) {
        List<String> lines = names.lines().filter(line -> !line.isBlank()).toList();
        if (lines.isEmpty()) {
            throw new Refused("Hãy nhập tên thành viên, mỗi dòng một tên.");
        }
        lines.forEach(name -> addMember(set, name, actor));
    }

    private void addMember(PartyCode set, String name, Actor actor) {
        if (name.isBlank() || name.length() > 200) {
            throw new Refused("Hãy nhập tên thành viên, không quá 200 ký tự.");
        }
        int number = register.party(set).addMember(name.strip());
        log.record(actor, set.subject(), "Thêm thành viên số " + number, null, null, name.strip());
    }

    public void removeMember(PartyCode set, int number, Actor actor) {
        String name = register.party(set).removeMember(number, today());
        log.record(actor, set.subject(), "Rút thành viên số " + number, null, name, null);
    }

    /** One spelling leads to one party. */
    private void requireFree(PartyNaming naming, PartyCode code) {
        for (String spelling : naming.spellings()) {
            parties.findBySpelling(spelling)
                    .filter(other -> !other.code().equals(code))
                    .ifPresent(other -> {
                        throw new Refused(
                                "Tên gọi “" + spelling + "” đang chỉ " + other.name() + "; hãy chọn tên khác.");
                    });
        }
    }

    private static void requireReason(String reason) {
        if (reason.isBlank()) {
            throw new Refused("Hãy ghi căn cứ (số, ngày quyết định); căn cứ được giữ trong lịch sử.");
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), HoChiMinhTime.ZONE);
    }
}
