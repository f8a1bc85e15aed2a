package vn.dieuphoi.evidence;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.Subject;
import vn.dieuphoi.search.Findable;
import vn.dieuphoi.search.SoughtWords;

/** Files by their name, for whoever may see what they belong to. */
@Component
@Transactional(readOnly = true)
class FindFiles implements Findable {

    private static final int LOOKED_AT = 60;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final JdbcClient database;
    private final EvidenceAccess access;

    FindFiles(JdbcClient database, EvidenceAccess access) {
        this.database = database;
        this.access = access;
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
        return files(sought).stream()
                .filter(file -> access.maySee(file.subject(), looker.person()))
                .limit(most)
                .map(file -> new Found(
                        "",
                        file.name(),
                        access.title(file.subject()) + ", " + file.day().format(DAY),
                        "/minh-chung/" + file.id()))
                .toList();
    }

    private List<File> files(SoughtWords sought) {
        return database.sql("""
                        select id, subject, name, uploaded_at from evidence_file
                        where removed_at is null and %s
                        order by uploaded_at desc limit :most""".formatted(sought.allIn("plain_words(name)")))
                .params(sought.parameters())
                .param("most", LOOKED_AT)
                .query((row, number) -> new File(
                        row.getLong("id"),
                        Subject.of(row.getString("subject")),
                        row.getString("name"),
                        LocalDate.ofInstant(row.getTimestamp("uploaded_at").toInstant(), HoChiMinhTime.ZONE)))
                .list();
    }
}
