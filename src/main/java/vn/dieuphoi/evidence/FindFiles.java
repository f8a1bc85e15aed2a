package vn.dieuphoi.evidence;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.Subject;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.office.PartyRegister;
import vn.dieuphoi.office.PersonRegister;
import vn.dieuphoi.search.Findable;
import vn.dieuphoi.search.SoughtWords;

/** Files by their name, for whoever may see what they belong to. */
@Component
@Transactional(readOnly = true)
class FindFiles implements Findable {

    private static final int LOOKED_AT = 60;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private static final String THERE = "(select * from evidence_file where removed_at is null)";

    /** Who leads the work and who is asked; and what is of no work, whose rights are looked at one by one. */
    private static final List<String> OWN = List.of(
            "work_item in (select key from work_item where lead in (:offices))",
            "asked in (:offices)",
            "not exists (select from work_item w where w.key = t.work_item)");

    private final JdbcClient database;
    private final EvidenceAccess access;
    private final PartyRegister parties;
    private final PersonRegister people;

    FindFiles(JdbcClient database, EvidenceAccess access, PartyRegister parties, PersonRegister people) {
        this.database = database;
        this.access = access;
        this.parties = parties;
        this.people = people;
    }

    private record File(long id, Subject subject, String name, LocalDate day) {}

    @Override
    public String heading() {
        return "Tệp";
    }

    @Override
    public int place() {
        return 4;
    }

    @Override
    public List<Found> find(SoughtWords sought, Looker looker, int most) {
        List<File> files = files(sought, looker);
        access.prepare(files.stream().map(File::subject).toList());
        return files.stream()
                .filter(file -> access.maySee(file.subject(), looker.person()))
                .limit(most)
                .map(file -> new Found(
                        "",
                        file.name(),
                        access.title(file.subject()) + ", " + file.day().format(DAY),
                        "/minh-chung/" + file.id()))
                .toList();
    }

    private List<File> files(SoughtWords sought, Looker looker) {
        Set<PartyCode> offices = people.actsFor(looker.person());
        boolean everything = looker.administrator() || parties.wholePlanIsOf(offices);
        return database.sql(sought.newest(THERE, "id", everything ? List.of() : OWN))
                .params(sought.parameters())
                .param("offices", PartyCode.values(offices))
                .param("most", LOOKED_AT)
                .query((row, number) -> new File(
                        row.getLong("id"),
                        Subject.of(row.getString("subject")),
                        row.getString("name"),
                        LocalDate.ofInstant(row.getTimestamp("uploaded_at").toInstant(), HoChiMinhTime.ZONE)))
                .list();
    }
}
