package vn.dieuphoi.office;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.Actor;
import vn.dieuphoi.Refused;
import vn.dieuphoi.Subject;
import vn.dieuphoi.lists.KeptList;
import vn.dieuphoi.lists.KeptLists;
import vn.dieuphoi.lists.ListFaults;
import vn.dieuphoi.office.account.Accounts;
import vn.dieuphoi.office.account.NewPassword;
import vn.dieuphoi.office.department.DepartmentRegister;
import vn.dieuphoi.office.file.PeopleSheet;
import vn.dieuphoi.office.file.PersonEntry;
import vn.dieuphoi.office.file.WrittenParties;
import vn.dieuphoi.office.handover.HeldTasks;
import vn.dieuphoi.office.head.HeadRegister;

/** Where administrators enter people, one by one or a whole file at once; each new one gets a password, shown once. */
@Service
@Transactional
public class PersonnelDesk {

    private static final String LIST = "people";

    private final People people;
    private final PersonRegister register;
    private final PartyRegister parties;
    private final Accounts accounts;
    private final HeldTasks tasks;
    private final HeadRegister heads;
    private final OfficeLog log;
    private final KeptLists lists;
    private final DepartmentRegister department;

    PersonnelDesk(
            People people,
            PersonRegister register,
            PartyRegister parties,
            Accounts accounts,
            HeldTasks tasks,
            HeadRegister heads,
            OfficeLog log,
            KeptLists lists,
            DepartmentRegister department) {
        this.people = people;
        this.register = register;
        this.parties = parties;
        this.accounts = accounts;
        this.tasks = tasks;
        this.heads = heads;
        this.log = log;
        this.lists = lists;
        this.department = department;
    }

    /** @return the first password */
    public String add(PersonEntry entry, Actor actor) {
        requireNew(entry.id());
        requirePlace(entry);
        Person person = people.save(new Person(entry));
        String password = NewPassword.next(entry.id(), entry.name(), entry.email());
        accounts.open(person, password);
        heads.look();
        log.record(actor, Subject.of(entry.id()), "Thêm người", null, null, describe(person));
        return password;
    }

    public void change(PersonEntry entry, Actor actor) {
        change(entry, null, actor);
    }

    /**
     * Moves somebody to an office or a role; everything else stays as it is.
     *
     * @param party null for nobody's
     */
    public void place(String id, @Nullable PartyCode party, PersonRole role, String reason, Actor actor) {
        Person person = register.person(id);
        change(new PersonEntry(id, person.name(), party, role, person.position(), person.email()), reason, actor);
    }

    private void change(PersonEntry entry, @Nullable String reason, Actor actor) {
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
        log.record(actor, Subject.of(entry.id()), "Sửa thông tin người", reason, before, describe(person));
    }

    /**
     * Reads a list whose offices are written by their codes, names or other spellings.
     *
     * @throws Refused when the file is no such list, or holds nobody
     */
    @Transactional(readOnly = true)
    public PeopleSheet read(byte[] content) {
        WrittenParties written = new WrittenParties(List.of(department.now().name()));
        parties.dissolved().forEach(party -> written.knowGone(party.code(), party.name()));
        parties.all().forEach(party -> written.know(party.code(), party.name(), party.spellings()));
        return PeopleSheet.read(content, written);
    }

    /**
     * Checks every line of a list against the register and against the others.
     *
     * @return everything that is wrong, by line; empty when the list can be imported
     */
    // A refused line must not spoil the transaction in which the next one is looked at.
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public List<String> faults(PeopleSheet sheet) {
        ListFaults faults = sheet.faults().copy();
        Set<String> ids = new HashSet<>();
        Set<PartyCode> heads = new HashSet<>();
        for (PeopleSheet.Line line : sheet.lines()) {
            line.id()
                    .ifPresent(id -> faults.check(line.row(), PeopleSheet.LOGIN, () -> {
                        requireNew(id);
                        if (!ids.add(id)) {
                            throw new Refused("tên đăng nhập " + id + " đã có ở dòng trên.");
                        }
                    }));
            line.party().ifPresent(party -> faults.check(line.row(), PeopleSheet.PARTY, () -> requireStanding(party)));
            if (line.role().filter(role -> role == PersonRole.HEAD).isPresent()) {
                line.party()
                        .ifPresent(party -> faults.check(line.row(), PeopleSheet.ROLE, () -> {
                            requireNoOtherHead(party, line.id().orElse(""));
                            if (!heads.add(party)) {
                                throw new Refused("đơn vị " + party + " đã có người đứng đầu ở dòng trên.");
                            }
                        }));
            }
        }
        return faults.sentences();
    }

    /**
     * Keeps a list that was checked until it is imported.
     *
     * @return names it for {@link #importKept}
     */
    public String keep(String name, byte[] content, Actor actor) {
        return lists.keep(LIST, actor.person(), new KeptList(name, "", content));
    }

    /**
     * Imports what was kept, whole or nothing of it, once.
     *
     * @return first passwords by id
     */
    public Map<String, String> importKept(String token, Actor actor) {
        return importAll(read(lists.take(LIST, actor.person(), token).content()), actor);
    }

    /**
     * Imports a whole list or nothing of it.
     *
     * @return first passwords by id
     */
    public Map<String, String> importAll(PeopleSheet sheet, Actor actor) {
        List<String> faults = faults(sheet);
        if (!faults.isEmpty()) {
            throw new Refused(String.join("\n", faults));
        }
        Map<String, String> passwords = new LinkedHashMap<>();
        sheet.entries().forEach(entry -> passwords.put(entry.id(), add(entry, actor)));
        return passwords;
    }

    private void requireNew(String id) {
        if (people.existsById(id) || accounts.exists(id)) {
            throw new Refused("Tên đăng nhập " + id + " đã có người dùng.");
        }
    }

    private void requirePlace(PersonEntry entry) {
        if (entry.party() == null) {
            return;
        }
        requireStanding(entry.party());
        if (entry.role() == PersonRole.HEAD) {
            requireNoOtherHead(entry.party(), entry.id());
        }
    }

    private void requireStanding(PartyCode code) {
        Party party = parties.party(code);
        if (party.dissolved()) {
            throw new Refused("Đơn vị " + party.name() + " đã giải thể; hãy chọn đơn vị kế thừa.");
        }
    }

    private void requireNoOtherHead(PartyCode code, String id) {
        register.head(code).filter(head -> !head.id().equals(id)).ifPresent(head -> {
            String name = parties.find(code).map(Party::name).orElse(code.value());
            throw new Refused("Đơn vị " + name + " đã có người đứng đầu là " + head.name() + ".");
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
