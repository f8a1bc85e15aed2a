package vn.dieuphoi.board;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.Subject;
import vn.dieuphoi.Vietnamese;
import vn.dieuphoi.coordination.RequestKey;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.office.PersonRegister;
import vn.dieuphoi.search.Findable;
import vn.dieuphoi.search.SoughtWords;
import vn.dieuphoi.work.WorkItem;
import vn.dieuphoi.work.WorkKey;
import vn.dieuphoi.work.WorkRegister;

/** What was done and why, in the histories that one may read. */
@Component
@Transactional(readOnly = true)
class FindHistory implements Findable {

    private static final int LOOKED_AT = 60;
    private static final int SHOWN = 160;

    private final JdbcClient database;
    private final WorkRegister register;
    private final HistoryRights rights;
    private final ItemBoard items;
    private final PersonRegister people;

    FindHistory(
            JdbcClient database, WorkRegister register, HistoryRights rights, ItemBoard items, PersonRegister people) {
        this.database = database;
        this.register = register;
        this.rights = rights;
        this.items = items;
        this.people = people;
    }

    private static final List<String> OWN =
            List.of("work in (select key from work_item where lead in (:offices))", "asked in (:offices)");

    private record Line(Subject subject, String words, LocalDate day) {

        /** Whose history it stands in: that of a request or of the whole work. */
        String history(WorkItem work) {
            String about = subject.about().key();
            return RequestKey.isOne(about) ? about : work.key().value();
        }
    }

    @Override
    public String heading() {
        return "Lịch sử";
    }

    @Override
    public int place() {
        return 6;
    }

    @Override
    public List<Found> find(SoughtWords sought, Looker looker, int most) {
        List<Line> lines = lines(sought, looker);
        Map<String, WorkItem> works = register.several(lines.stream()
                .flatMap(line -> WorkKey.of(line.subject()).stream())
                .collect(Collectors.toSet()));
        return lines.stream()
                .flatMap(line -> WorkKey.of(line.subject()).stream()
                        .flatMap(key -> Stream.ofNullable(works.get(key.value())))
                        .filter(work ->
                                rights.mayRead(line.history(work), work, looker.person(), looker.administrator()))
                        .map(work -> new Found(
                                work.key().number(),
                                cut(line.words()),
                                work.title() + ", " + Vietnamese.date(line.day()),
                                "/lich-su?ma=" + URLEncoder.encode(line.history(work), StandardCharsets.UTF_8))))
                .limit(most)
                .toList();
    }

    private List<Line> lines(SoughtWords sought, Looker looker) {
        Set<PartyCode> offices = people.actsFor(looker.person());
        boolean everything = looker.administrator() || items.seeEverything(offices);
        return database.sql(sought.newest("journal", "id", everything ? List.of() : OWN))
                .params(sought.parameters())
                .param("offices", PartyCode.values(offices))
                .param("most", LOOKED_AT)
                .query((row, number) -> new Line(
                        Subject.of(row.getString("subject")),
                        Stream.of(row.getString("action"), row.getString("reason"), row.getString("after"))
                                .filter(part -> part != null && !part.isBlank())
                                .collect(Collectors.joining(": ")),
                        LocalDate.ofInstant(row.getTimestamp("at").toInstant(), HoChiMinhTime.ZONE)))
                .list();
    }

    private static String cut(String words) {
        return words.length() <= SHOWN ? words : words.substring(0, SHOWN) + "…";
    }
}
