package vn.dieuphoi.reporting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dieuphoi.work.ChangedValue;
import vn.dieuphoi.work.PastValues;
import vn.dieuphoi.work.WorkKey;

/**
 * Pieces of work as they stood at a cut-off, in two statements. Due date, extensions and lead that changed later are taken
 * back with what the changes say they were before.
 */
@Component
class WorkFigures {

    private static final String BEGUN = """
            select w.key, w.title, w.state, w.closed_at, w.lead, w.due_on, w.extensions from work_item w
            where w.opened_at < :end and""";

    private static final Set<ChangedValue> CHANGES =
            Set.of(ChangedValue.LEAD, ChangedValue.DUE, ChangedValue.DUE_BY_CALENDAR);

    private final JdbcClient database;
    private final PastValues past;

    WorkFigures(JdbcClient database, PastValues past) {
        this.database = database;
        this.past = past;
    }

    /** The items of the plan that have begun, by their key. */
    Map<String, ItemFacts.Work> items(CutOff end) {
        PastValues.Past changes = past.of(end.plan(), CHANGES);
        return statement(" w.plan = :plan and w.kind = 'PLAN'", end)
                .param("plan", end.plan().value())
                .query((row, number) -> work(row, changes, end))
                .list()
                .stream()
                .collect(Collectors.toMap(ItemFacts.Work::key, Function.identity()));
    }

    /** One of them; empty when it had not begun. */
    Optional<ItemFacts.Work> item(WorkKey key, CutOff end) {
        PastValues.Past changes = past.of(key, CHANGES);
        return statement(" w.key = :key", end)
                .param("key", key.value())
                .query((row, number) -> work(row, changes, end))
                .optional();
    }

    /** Tasks given outside the plan that were open at some time of the period, in the order in which they were given. */
    List<ItemFacts.Work> assigned(CutOff end) {
        PastValues.Past changes = past.of(end.plan(), CHANGES);
        return statement(
                        " w.kind = 'AD_HOC' and w.plan = :plan and (w.closed_at is null or w.closed_at >= :begin)"
                                + " order by w.opened_at, w.key",
                        end)
                .param("plan", end.plan().value())
                .param("begin", end.begin())
                .query((row, number) -> work(row, changes, end))
                .list();
    }

    private JdbcClient.StatementSpec statement(String which, CutOff end) {
        return database.sql(BEGUN + which).param("end", end.timestamp());
    }

    private static ItemFacts.Work work(ResultSet row, PastValues.Past changes, CutOff end) throws SQLException {
        String key = row.getString("key");
        String lead = row.getString("lead");
        LocalDate dueOn = row.getObject("due_on", LocalDate.class);
        @Nullable Timestamp closed = row.getTimestamp("closed_at");
        return new ItemFacts.Work(
                key,
                row.getString("title"),
                changes.only(ChangedValue.LEAD).before(key, end.instant()).orElse(lead),
                changes.only(ChangedValue.DUES)
                        .before(key, end.instant())
                        .map(LocalDate::parse)
                        .orElse(dueOn),
                row.getInt("extensions") - changes.only(ChangedValue.DUE).timesSince(key, end.instant()),
                row.getString("state"),
                closed == null ? null : closed.toInstant(),
                end.instant());
    }
}
