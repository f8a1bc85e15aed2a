package vn.dieuphoi.office.head;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.Actor;
import vn.dieuphoi.Refused;
import vn.dieuphoi.office.OfficeLog;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.office.PartyKind;
import vn.dieuphoi.office.PartyRegister;
import vn.dieuphoi.office.Person;
import vn.dieuphoi.office.PersonRegister;
import vn.dieuphoi.office.absence.StandIns;
import vn.dieuphoi.office.handover.HeldTasks;

/** Phân công phụ trách: which leader is in charge of which office. */
@Service
@Transactional
public class LeadersInCharge {

    private static final String IN_CHARGE = """
            select c.office, c.leader from leader_in_charge c
            join person p on p.id = c.leader and p.left_on is null
            join party l on l.code = p.party_code and l.duty = 'LEADERSHIP'""";

    private final JdbcClient database;
    private final PartyRegister parties;
    private final PersonRegister people;
    private final StandIns standIns;
    private final HeldTasks tasks;
    private final OfficeLog log;
    private final Clock clock;

    LeadersInCharge(
            JdbcClient database,
            PartyRegister parties,
            PersonRegister people,
            StandIns standIns,
            HeldTasks tasks,
            OfficeLog log,
            Clock clock) {
        this.database = database;
        this.parties = parties;
        this.people = people;
        this.standIns = standIns;
        this.tasks = tasks;
        this.log = log;
        this.clock = clock;
    }

    /** Who is in charge today, by office; offices without one are left out. */
    @Transactional(readOnly = true)
    public Map<PartyCode, String> all() {
        return database
                .sql(IN_CHARGE)
                .query((row, number) -> Map.entry(new PartyCode(row.getString(1)), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Transactional(readOnly = true)
    public Optional<Person> of(PartyCode office) {
        return Optional.ofNullable(all().get(office)).flatMap(people::find);
    }

    /** Whether the person acts today as the leader in charge of the office: of all of leadership where none is named. */
    @Transactional(readOnly = true)
    public boolean inCharge(String person, PartyCode office) {
        return standIns.groupsLentTo(person).contains(parties.inChargeOf(office));
    }

    /** Who can be named. */
    @Transactional(readOnly = true)
    public List<Person> leaders() {
        return people.leaders();
    }

    /** @param leader a person's id; null leaves the office to all of leadership */
    public void name(PartyCode office, @Nullable String leader, Actor actor) {
        if (parties.isLeadership(office)) {
            throw new Refused("Lãnh đạo không cần người phụ trách; hãy chọn một đơn vị.");
        }
        if (parties.party(office).kind() != PartyKind.INTERNAL) {
            throw new Refused("Chỉ đơn vị trực thuộc có lãnh đạo phụ trách; việc chậm của bên ngoài được báo người phụ"
                    + " trách đơn vị chủ trì.");
        }
        Map<String, Person> possible = leaders().stream().collect(Collectors.toMap(Person::id, Function.identity()));
        if (leader != null && !possible.containsKey(leader)) {
            throw new Refused("Người phụ trách phải là lãnh đạo; hãy chọn trong danh sách.");
        }
        @Nullable String before = all().get(office);
        if (leader == null) {
            database.sql("delete from leader_in_charge where office = ?")
                    .param(office.value())
                    .update();
        } else {
            database.sql("""
                            insert into leader_in_charge (office, leader, since) values (?, ?, ?)
                            on conflict (office) do update set leader = excluded.leader, since = excluded.since
                            where leader_in_charge.leader <> excluded.leader""")
                    .params(office.value(), leader, Timestamp.from(clock.instant()))
                    .update();
        }
        if (before != null && !before.equals(leader)) {
            giveBack(office, before);
        }
        if (!Objects.equals(before, leader)) {
            log.record(actor, office.subject(), "Phân công lãnh đạo phụ trách", null, before, leader);
        }
    }

    /** What the one before holds as the leader in charge waits for the next. */
    private void giveBack(PartyCode office, String before) {
        String group = parties.inChargeOf(office);
        tasks.heldBy(before).stream()
                .filter(task -> group.equals(task.group()))
                .forEach(task -> tasks.give(task, null, null));
    }
}
