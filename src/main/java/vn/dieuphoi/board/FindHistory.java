package vn.dieuphoi.board;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.Subject;
import vn.dieuphoi.Vietnamese;
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

    FindHistory(JdbcClient database, WorkRegister register, HistoryRights rights) {
        this.database = database;
        this.register = register;
        this.rights = rights;
    }

    private record Line(Subject subject, String words, LocalDate day) {}

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
        List<Line> lines = lines(sought);
        Map<String, WorkItem> works = register.several(lines.stream()
                .flatMap(line -> WorkKey.of(line.subject()).stream())
                .collect(Collectors.toSet()));
        return lines.stream()
                .flatMap(line -> WorkKey.of(line.subject()).stream()
                        .flatMap(key -> Stream.ofNullable(works.get(key.value())))
                        .filter(work ->
                                rights.mayRead(work.key().value(), work, looker.person(), looker.administrator()))
                        .map(work -> new Found(
                                work.key().number(),
                                cut(line.words()),
                                work.title() + ", " + Vietnamese.date(line.day()),
                                "/lich-su?ma=" + work.key())))
                .limit(most)
                .toList();
    }

    private List<Line> lines(SoughtWords sought) {
        return database.sql("""
                        select subject, at, action, reason, after from journal
                        where %s order by id desc limit :most""".formatted(sought.allIn(
                        "plain_words(action || ' ' || coalesce(reason, '') || ' ' || coalesce(after, ''))")))
                .params(sought.parameters())
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
