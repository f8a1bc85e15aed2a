package vn.dieuphoi.office.process;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import vn.dieuphoi.office.Party;
import vn.dieuphoi.office.PartyKind;
import vn.dieuphoi.office.PartyRegister;
import vn.dieuphoi.office.Person;
import vn.dieuphoi.office.PersonRegister;
import vn.dieuphoi.office.PersonRole;

/** Prints who can sign in to the demonstration. */
@Component
@Profile("demo")
class DemoAccountsTable {

    private static final Logger LOG = LoggerFactory.getLogger(DemoAccountsTable.class);
    private static final String ROW = "  %-16s %-18s %-26s %s%n";

    private final PartyRegister parties;
    private final PersonRegister people;
    private final Environment environment;

    DemoAccountsTable(PartyRegister parties, PersonRegister people, Environment environment) {
        this.parties = parties;
        this.people = people;
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    void print() {
        if (environment.containsProperty("local.server.port")) {
            LOG.info("{}", table());
        }
    }

    String table() {
        StringBuilder table = new StringBuilder("Bản trình diễn: mọi tài khoản có mật khẩu ")
                .append(DemoAccounts.PASSWORD)
                .append(System.lineSeparator())
                .append(ROW.formatted("Tài khoản", "Họ và tên", "Đơn vị", "Chức vụ"));
        for (Person person : people.all()) {
            if (person.role() == PersonRole.ADMIN) {
                table.append(row(person, ""));
            }
        }
        for (Party party : inTheDepartment()) {
            for (Person person : people.peopleOf(party.code())) {
                table.append(row(person, party.shortName()));
            }
        }
        return table.append("  Cơ quan bên ngoài và văn thư: ")
                .append(String.join(", ", others()))
                .toString();
    }

    private List<Party> inTheDepartment() {
        return parties.all().stream()
                .filter(party -> party.kind() == PartyKind.INTERNAL)
                .toList();
    }

    private List<String> others() {
        List<Party> inside = inTheDepartment();
        return people.all().stream()
                .filter(person -> person.role() != PersonRole.ADMIN)
                .filter(person ->
                        inside.stream().noneMatch(party -> person.groups().contains(party.code())))
                .map(Person::id)
                .sorted()
                .toList();
    }

    private static String row(Person person, String office) {
        return ROW.formatted(person.id(), person.name(), office, person.position());
    }
}
