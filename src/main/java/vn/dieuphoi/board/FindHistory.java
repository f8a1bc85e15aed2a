package vn.dieuphoi.board;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.Vietnamese;
import vn.dieuphoi.search.Findable;
import vn.dieuphoi.search.SoughtWords;
import vn.dieuphoi.work.WorkItem;
import vn.dieuphoi.work.WorkKey;

/** What was done and why, in the histories that one may read. */
@Component
@Transactional(readOnly = true)
class FindHistory implements Findable {

    private static final int LOOKED_AT = 60;
    private static final int SHOWN = 160;

    private final JdbcClient database;
    private final HistoryRights rights;

    FindHistory(JdbcClient database, HistoryRights rights) {
        this.database = database;
        this.rights = rights;
    }

    private record Line(String subject, String words, LocalDate day) {}

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
        Map<String, Optional<WorkItem>> readable = new HashMap<>();
        return lines(sought).stream()
                .flatMap(line -> WorkKey.of(line.subject()).stream()
                        .flatMap(key -> readable.computeIfAbsent(key.value(), work -> readable(work, looker)).stream())
                        .map(work -> new Found(
                                work.key().number(),
                                cut(line.words()),
                                work.title() + ", " + Vietnamese.date(line.day()),
                                "/lich-su?ma=" + work.key())))
                .limit(most)
                .toList();
    }

    private Optional<WorkItem> readable(String work, Looker looker) {
        return rights.workOf(work).filter(item -> rights.mayRead(work, item, looker.person(), looker.administrator()));
    }

    private List<Line> lines(SoughtWords sought) {
        return database.sql("""
                        select subject, at, action, reason, after from journal
                        where plain_words(action || ' ' || coalesce(reason, '') || ' ' || coalesce(after, ''))
                            like all (array[:words])
                        order by id desc limit :most""")
                .param("words", sought.patterns())
                .param("most", LOOKED_AT)
                .query((row, number) -> new Line(
                        row.getString("subject"),
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
