package vn.dieuphoi.office;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.Refused;

/** Where administrators enter people, one by one or a whole file at once; each new one gets a password, shown once. */
@Service
@Transactional
public class PersonnelDesk {

    private final People people;
    private final PersonRegister register;
    private final PartyRegister parties;
    private final Accounts accounts;
    private final HeldTasks tasks;
    private final HeadRegister heads;
    private final OfficeLog log;

    PersonnelDesk(
            People people,
            PersonRegister register,
            PartyRegister parties,
            Accounts accounts,
            HeldTasks tasks,
            HeadRegister heads,
            OfficeLog log) {
        this.people = people;
        this.register = register;
        this.parties = parties;
        this.accounts = accounts;
        this.tasks = tasks;
        this.heads = heads;
        this.log = log;
    }

    /** @return the first password */
    public String add(PersonEntry entry, String actor) {
        requireNew(entry);
        requirePlace(entry);
        Person person = people.save(new Person(entry));
        String password = NewPassword.next(entry.id(), entry.name(), entry.email());
        accounts.open(person, password);
        heads.look();
        log.record(actor, entry.id(), "Thêm người", null, null, describe(person));
        return password;
    }

    public void change(PersonEntry entry, String actor) {
        Person person = register.person(entry.id());
        if (person.hasLeft()) {
            throw new Refused(person.name() + " đã nghỉ; hãy mở lại tài khoản trước.");
        }
        boolean moves = !person.party().equals(Optional.ofNullable(entry.party()));
        if (moves && !tasks.heldBy(entry.id()).isEmpty()) {
            throw new Refused(person.name() + " còn giữ "
                    + tasks.heldBy(entry.id()).size()
                    + " việc của đơn vị cũ; hãy nhờ trưởng đơn vị phân công lại trước khi chuyển đơn vị.");
        }
        requirePlace(entry);
        String before = describe(person);
        person.change(entry);
        accounts.follow(person);
        heads.look();
        log.record(actor, entry.id(), "Sửa thông tin người", null, before, describe(person));
    }

    /**
     * Checks every line of a file against the register and against the others.
     *
     * @return what is wrong, by line; empty when the file can be imported
     */
    // A refused line must not spoil the transaction in which the next one is looked at.
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public List<String> faults(PeopleSheet sheet) {
        List<String> faults = new ArrayList<>(sheet.faults());
        Set<String> ids = new HashSet<>();
        Set<PartyCode> heads = new HashSet<>();
        sheet.entries().forEach((line, entry) -> {
            try {
                requireNew(entry);
                requirePlace(entry);
                if (!ids.add(entry.id())) {
                    throw new Refused("tên đăng nhập " + entry.id() + " đã có ở dòng trên.");
                }
                if (entry.role() == PersonRole.HEAD && entry.party() != null && !heads.add(entry.party())) {
                    throw new Refused("đơn vị " + entry.party() + " đã có người đứng đầu ở dòng trên.");
                }
            } catch (Refused refused) {
                faults.add("Dòng " + line + ": " + refused.getMessage());
            }
        });
        if (faults.isEmpty() && sheet.entries().isEmpty()) {
            faults.add("Tệp không có người nào.");
        }
        return faults;
    }

    /**
     * Imports a whole file or nothing of it.
     *
     * @return first passwords by id
     */
    public Map<String, String> importAll(PeopleSheet sheet, String actor) {
        List<String> faults = faults(sheet);
        if (!faults.isEmpty()) {
            throw new Refused(String.join("\n", faults));
        }
        Map<String, String> passwords = new LinkedHashMap<>();
        sheet.entries().values().forEach(entry -> passwords.put(entry.id(), add(entry, actor)));
        return passwords;
    }

    private void requireNew(PersonEntry entry) {
        if (people.existsById(entry.id()) || accounts.exists(entry.id())) {
            throw new Refused("Tên đăng nhập " + entry.id() + " đã có người dùng.");
        }
    }

    private void requirePlace(PersonEntry entry) {
        if (entry.party() == null) {
            return;
        }
        Party party = parties.party(entry.party());
        if (party.dissolved()) {
            throw new Refused("Đơn vị " + party.name() + " đã giải thể; hãy chọn đơn vị kế thừa.");
        }
        register.head(entry.party())
                .filter(head -> entry.role() == PersonRole.HEAD && !head.id().equals(entry.id()))
                .ifPresent(head -> {
                    throw new Refused("Đơn vị " + party.name() + " đã có người đứng đầu là " + head.name() + ".");
                });
    }

    private static String describe(Person person) {
        return "%s, %s, %s, %s, %s"
                .formatted(
                        person.name(),
                        person.position(),
                        person.role().label(),
                        person.party().map(PartyCode::value).orElse("không thuộc đơn vị"),
                        person.email());
    }
}
