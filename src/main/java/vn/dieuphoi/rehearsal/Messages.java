package vn.dieuphoi.rehearsal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.office.PartyRegister;
import vn.dieuphoi.office.Person;
import vn.dieuphoi.office.PersonRegister;
import vn.dieuphoi.rehearsal.offices.NaturalKey;
import vn.dieuphoi.rehearsal.result.LedgerLine;
import vn.dieuphoi.rehearsal.result.LedgerLine.Event;

/** Who was told what in the rehearsed year, person by person. */
final class Messages {

    private static final LocalTime MORNING = LocalTime.of(8, 0);

    private final JdbcClient database;
    private final PersonRegister people;
    private final PartyRegister parties;

    Messages(JdbcClient database, PersonRegister people, PartyRegister parties) {
        this.database = database;
        this.people = people;
        this.parties = parties;
    }

    List<LedgerLine> all() {
        boolean told = database.sql("select to_regclass('message') is not null")
                .query(Boolean.class)
                .single();
        return told ? told() : reminded();
    }

    private List<LedgerLine> told() {
        return database.sql("select told_at, subject, kind, person, title from message order by id")
                .query((row, number) -> new LedgerLine(
                        row.getTimestamp("told_at").toInstant(),
                        NaturalKey.itemOf(row.getString("subject")),
                        row.getString("subject"),
                        Event.MESSAGE,
                        "",
                        row.getString("person"),
                        row.getString("kind") + ": " + row.getString("title")))
                .list();
    }

    /** Where nobody is told by message, the reminders on the home page are all there is. */
    private List<LedgerLine> reminded() {
        return database
                .sql("select distinct party, day from reminder")
                .query((row, number) -> new Reminded(row.getString(1), row.getObject(2, LocalDate.class)))
                .list()
                .stream()
                .flatMap(reminded -> head(reminded.party()).map(person -> line(person, reminded.day())))
                .toList();
    }

    private static LedgerLine line(String person, LocalDate day) {
        return new LedgerLine(morning(day), "", "", Event.MESSAGE, "", person, "Nhắc việc trong ngày");
    }

    private Stream<String> head(String party) {
        return people.head(new PartyCode(party)).map(Person::id).stream();
    }

    private static Instant morning(LocalDate day) {
        return day.atTime(MORNING).atZone(HoChiMinhTime.ZONE).toInstant();
    }

    /** The people who get at most one message a day. */
    Set<String> leaders() {
        return people.leaders().stream().map(Person::id).collect(Collectors.toSet());
    }

    private record Reminded(String party, LocalDate day) {}
}
