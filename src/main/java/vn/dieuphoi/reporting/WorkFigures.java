package vn.dieuphoi.reporting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dieuphoi.calendar.CalendarChange;
import vn.dieuphoi.work.Extendable;
import vn.dieuphoi.work.WorkKey;
import vn.dieuphoi.work.WorkRegister;

/**
 * Pieces of work as they stood at a cut-off, in one statement. Due date, extensions and lead that changed later are taken
 * back with what the journal says they were before.
 */
@Component
class WorkFigures {

    private static final String STOOD = """
            select w.key, w.title, w.state, w.closed_at, coalesce(handed.before, w.lead) as lead,
                   coalesce(moved.before::date, w.due_on) as due_on, w.extensions - later.extensions as extensions
            from work_item w
            left join lateral (select j.before from journal j where j.subject = w.key and j.at >= :end
                and j.action in (:moves) and j.before is not null order by j.id limit 1) moved on true
            left join lateral (select j.before from journal j where j.subject = w.key and j.at >= :end
                and j.action = :handedOver and j.before is not null order by j.id limit 1) handed on true
            cross join lateral (select count(*) as extensions from journal j where j.subject = w.key and j.at >= :end
                and j.action = :extended) later
            where w.opened_at < :end and""";

    private final JdbcClient database;

    WorkFigures(JdbcClient database) {
        this.database = database;
    }

    /** The items of the plan that have begun, by their key. */
    Map<String, ItemFacts.Work> items(CutOff end) {
        return statement(" w.year = :year and w.kind = 'PLAN'", end)
                .param("year", end.year())
                .query((row, number) -> work(row, end))
                .list()
                .stream()
                .collect(Collectors.toMap(ItemFacts.Work::key, Function.identity()));
    }

    /** One of them; empty when it had not begun. */
    Optional<ItemFacts.Work> item(WorkKey key, CutOff end) {
        return statement(" w.key = :key", end)
                .param("key", key.value())
                .query((row, number) -> work(row, end))
                .optional();
    }

    /** Tasks given outside the plan that were open at some time of the period, in the order in which they were given. */
    List<ItemFacts.Work> assigned(CutOff end) {
        return statement(
                        " w.kind = 'AD_HOC' and w.year = :year and (w.closed_at is null or w.closed_at >= :begin)"
                                + " order by w.opened_at, w.key",
                        end)
                .param("year", end.year())
                .param("begin", end.begin())
                .query((row, number) -> work(row, end))
                .list();
    }

    private JdbcClient.StatementSpec statement(String which, CutOff end) {
        return database.sql(STOOD + which)
                .param("end", end.timestamp())
                .param("moves", List.of(Extendable.EXTENDED, CalendarChange.ACTION))
                .param("extended", Extendable.EXTENDED)
                .param("handedOver", WorkRegister.HANDED_OVER);
    }

    private static ItemFacts.Work work(ResultSet row, CutOff end) throws SQLException {
        @Nullable Timestamp closed = row.getTimestamp("closed_at");
        return new ItemFacts.Work(
                row.getString("key"),
                row.getString("title"),
                row.getString("lead"),
                row.getObject("due_on", LocalDate.class),
                row.getInt("extensions"),
                row.getString("state"),
                closed == null ? null : closed.toInstant(),
                end.instant());
    }
}
