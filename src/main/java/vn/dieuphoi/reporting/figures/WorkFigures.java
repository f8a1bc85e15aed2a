package vn.dieuphoi.reporting.figures;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dieuphoi.Subject;
import vn.dieuphoi.obligation.ObligationHistory;
import vn.dieuphoi.obligation.ObligationKind;
import vn.dieuphoi.obligation.Obligations;
import vn.dieuphoi.work.WorkKey;
import vn.dieuphoi.work.WorkState;
import vn.dieuphoi.work.journal.ChangedValue;
import vn.dieuphoi.work.journal.PastValues;

/**
 * Pieces of work as they stood at a cut-off, in three statements. How they stood the book of obligations says; extensions that
 * were given later are taken back.
 */
@Component
class WorkFigures {

    private static final String BEGUN = """
            select w.key, w.title, w.state, w.extensions from work_item w
            where w.opened_at < :end and""";

    private static final Set<ChangedValue> EXTENDED = Set.of(ChangedValue.DUE);

    private final JdbcClient database;
    private final PastValues past;
    private final Obligations obligations;

    WorkFigures(JdbcClient database, PastValues past, Obligations obligations) {
        this.database = database;
        this.past = past;
        this.obligations = obligations;
    }

    /** The items of the plan that have begun, and their parts, by their key. */
    Map<String, ItemFacts.Work> items(CutOff end) {
        return ofPlan(" w.plan = :plan and w.kind in ('PLAN', 'PART')", end).stream()
                .collect(Collectors.toMap(ItemFacts.Work::key, Function.identity()));
    }

    /** One of them; empty when it had not begun. */
    Optional<ItemFacts.Work> item(WorkKey key, CutOff end) {
        return read(
                        statement(" w.key = :key", end).param("key", key.value()),
                        past.of(key, EXTENDED),
                        obligations.historyOf(key.value()).stream().toList(),
                        end)
                .stream()
                .findFirst();
    }

    /** Tasks given outside the plan that were open at some time of the period, in the order in which they were given. */
    List<ItemFacts.Work> assigned(CutOff end) {
        return ofPlan(
                " w.kind = 'AD_HOC' and w.plan = :plan and (w.closed_at is null or w.closed_at >= :begin)"
                        + " order by w.opened_at, w.key",
                end);
    }

    private List<ItemFacts.Work> ofPlan(String which, CutOff end) {
        return read(
                statement(which, end).param("plan", end.plan().value()),
                past.of(end.plan(), EXTENDED),
                obligations.ofPlan(end.plan().value(), ObligationKind.ITEM),
                end);
    }

    private JdbcClient.StatementSpec statement(String which, CutOff end) {
        return database.sql(BEGUN + which).param("end", end.timestamp()).param("begin", end.begin());
    }

    private static List<ItemFacts.Work> read(
            JdbcClient.StatementSpec statement,
            PastValues.Past extended,
            List<ObligationHistory> histories,
            CutOff end) {
        Map<String, ObligationHistory> book = histories.stream()
                .collect(Collectors.toMap(history -> history.owed().key(), Function.identity()));
        return statement
                .query((row, number) -> {
                    String key = row.getString("key");
                    return new ItemFacts.Work(
                            key,
                            row.getString("title"),
                            WorkState.valueOf(row.getString("state")),
                            row.getInt("extensions") - extended.timesSince(Subject.of(key), end.instant()),
                            Objects.requireNonNull(book.get(key), key).at(end.day()));
                })
                .list();
    }
}
