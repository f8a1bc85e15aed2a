package vn.dieuphoi.access.groups;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.Actor;
import vn.dieuphoi.Refused;
import vn.dieuphoi.Subject;
import vn.dieuphoi.office.OfficeLog;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.office.PartyRegister;
import vn.dieuphoi.office.Person;
import vn.dieuphoi.office.PersonRegister;
import vn.dieuphoi.office.PersonRole;
import vn.dieuphoi.office.PersonnelDesk;

/** Where administrators say which group stands for which office or role, and take over what follows for people. */
@Service
@Transactional
public class GroupDesk {

    private static final int LONGEST = 300;

    private final JdbcClient database;
    private final PersonRegister people;
    private final PartyRegister parties;
    private final PersonnelDesk personnel;
    private final OfficeLog log;

    GroupDesk(
            JdbcClient database, PersonRegister people, PartyRegister parties, PersonnelDesk personnel, OfficeLog log) {
        this.database = database;
        this.people = people;
        this.parties = parties;
        this.personnel = personnel;
        this.log = log;
    }

    /** All that stand for something, by name. */
    @Transactional(readOnly = true)
    public List<GroupMeaning> meanings() {
        return database.sql("select name, party_code, role from group_meaning order by lower(name)")
                .query((row, number) ->
                        new GroupMeaning(row.getString(1), party(row.getString(2)), role(row.getString(3))))
                .list();
    }

    private static @Nullable PartyCode party(@Nullable String code) {
        return code == null ? null : new PartyCode(code);
    }

    private static @Nullable PersonRole role(@Nullable String name) {
        return name == null ? null : PersonRole.valueOf(name);
    }

    /** Groups in which somebody was seen and that stand for nothing yet, by name. */
    @Transactional(readOnly = true)
    public List<String> withoutMeaning() {
        return database.sql(
                        "select distinct name from sign_in_group seen where not exists"
                                + " (select 1 from group_meaning known where lower(known.name) = lower(seen.name)) order by name")
                .query(String.class)
                .list();
    }

    /** Says what a group stands for from now on; no person changes by that. */
    public void mean(GroupMeaning meaning, Actor actor) {
        if (meaning.name().isBlank() || meaning.name().length() > LONGEST) {
            throw new Refused(
                    "Hãy ghi tên nhóm đúng như hệ thống đăng nhập gọi, không quá %d ký tự.".formatted(LONGEST));
        }
        if (meaning.office() == null && meaning.role() == null) {
            throw new Refused("Hãy chọn đơn vị hoặc vai trò mà nhóm này thay mặt.");
        }
        if (meaning.role() == PersonRole.ADMIN) {
            throw new Refused(
                    "Quyền quản trị không đề xuất theo nhóm; hãy đặt vai trò ấy cho từng người ở trang Nhân sự.");
        }
        meaning.ofOffice()
                .map(parties::party)
                .filter(party -> party.dissolved())
                .ifPresent(party -> {
                    throw new Refused("Đơn vị " + party.name() + " đã giải thể; hãy chọn đơn vị kế thừa.");
                });
        int added = database.sql("insert into group_meaning (name, party_code, role, made_by, made_at)"
                        + " values (?, ?, ?, ?, now()) on conflict do nothing")
                .params(
                        meaning.name(),
                        meaning.ofOffice().map(PartyCode::value).orElse(null),
                        meaning.ofRole().map(PersonRole::name).orElse(null),
                        actor.person())
                .update();
        if (added == 0) {
            throw new Refused("Nhóm “" + meaning.name() + "” đã có trong bảng; hãy bỏ dòng cũ trước.");
        }
        note(actor, meaning, "Ghi nhóm đăng nhập thay mặt cho");
    }

    /** @return whether there was one */
    public boolean forget(String name, Actor actor) {
        Optional<GroupMeaning> before =
                meanings().stream().filter(one -> one.name().equals(name)).findFirst();
        before.ifPresent(meaning -> {
            database.sql("delete from group_meaning where name = ?").param(name).update();
            note(actor, meaning, "Bỏ nhóm đăng nhập thay mặt cho");
        });
        return before.isPresent();
    }

    private void note(Actor actor, GroupMeaning meaning, String action) {
        log.record(
                actor,
                Subject.of(meaning.ofOffice().map(PartyCode::value).orElse(actor.person())),
                action,
                null,
                null,
                meaning.name()
                        + meaning.ofRole().map(role -> ", " + role.label()).orElse(""));
    }

    /** Everybody who is here and whose groups say something else than the register. */
    @Transactional(readOnly = true)
    public List<ProposedPlace> proposals() {
        Map<String, List<GroupMeaning>> seen = new TreeMap<>();
        database.sql("select seen.account, known.name, known.party_code, known.role from sign_in_group seen"
                        + " join group_meaning known on lower(known.name) = lower(seen.name)"
                        + " order by seen.account, known.name")
                .query(row -> {
                    seen.computeIfAbsent(row.getString(1), account -> new ArrayList<>())
                            .add(new GroupMeaning(row.getString(2), party(row.getString(3)), role(row.getString(4))));
                });
        if (seen.isEmpty()) {
            return List.of();
        }
        return people.all().stream()
                .filter(person -> seen.containsKey(person.id()))
                .flatMap(person -> proposal(person, seen.getOrDefault(person.id(), List.of())).stream())
                .toList();
    }

    private static Optional<ProposedPlace> proposal(Person person, List<GroupMeaning> groups) {
        // Who keeps the application is nobody's by a group.
        if (person.role() == PersonRole.ADMIN) {
            return Optional.empty();
        }
        Set<PartyCode> offices =
                groups.stream().flatMap(one -> one.ofOffice().stream()).collect(Collectors.toSet());
        Set<PersonRole> roles =
                groups.stream().flatMap(one -> one.ofRole().stream()).collect(Collectors.toSet());
        Optional<PartyCode> office = only(offices, person.party());
        Optional<PersonRole> role = only(roles, Optional.of(person.role()));
        boolean severalOffices = !offices.isEmpty() && office.isEmpty();
        if (!severalOffices && office.equals(person.party()) && role.equals(Optional.of(person.role()))) {
            return Optional.empty();
        }
        String conflict = severalOffices || role.isEmpty()
                ? "Các nhóm này thay mặt cho nhiều %s; hãy sửa ở trang của người này."
                        .formatted(severalOffices ? "đơn vị" : "vai trò")
                : "";
        return Optional.of(new ProposedPlace(
                person.id(),
                groups.stream().map(GroupMeaning::name).distinct().toList(),
                office.orElse(null),
                role.orElse(person.role()),
                conflict));
    }

    /** What is said once, or what is so already and said among others; empty when several others are said. */
    private static <T> Optional<T> only(Set<T> said, Optional<T> now) {
        if (said.isEmpty() || now.filter(said::contains).isPresent()) {
            return now;
        }
        return said.size() == 1 ? Optional.of(said.iterator().next()) : Optional.empty();
    }

    /**
     * Takes over what the groups say of one person, with every rule of the personnel page.
     *
     * @param office and role as they were shown: what has changed meanwhile is refused
     * @throws Refused with what stands against it
     */
    public void takeOver(String account, String office, String role, Actor actor) {
        ProposedPlace proposal = proposals().stream()
                .filter(one -> one.account().equals(account.toLowerCase(Locale.ROOT)))
                .filter(one -> role.equals(one.role().name())
                        && office.equals(Optional.ofNullable(one.office())
                                .map(PartyCode::value)
                                .orElse("")))
                .findFirst()
                .orElseThrow(() -> new Refused("Đề xuất này không còn như đã hiện; hãy xem lại danh sách."));
        if (!proposal.canBeTaken()) {
            throw new Refused(proposal.conflict());
        }
        personnel.place(
                account,
                proposal.office(),
                proposal.role(),
                "theo nhóm đăng nhập " + String.join(", ", proposal.groups()),
                actor);
    }
}
