package vn.dieuphoi.work;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How something was at a moment in the past, from the lines of the journal that say what it was before each change. */
@Component
public class PastValues {

    private final JdbcClient database;

    PastValues(JdbcClient database) {
        this.database = database;
    }

    /** All that these actions changed of the work of a year, in one statement. */
    public Past of(int year, Collection<String> actions) {
        Map<String, List<Change>> changes = new HashMap<>();
        database.sql("""
                        select subject, at, before from journal
                        where subject like :year and action in (:actions) and before is not null order by id""").param("year", year + "-%").param("actions", actions).query(row -> {
            changes.computeIfAbsent(row.getString(1), subject -> new ArrayList<>())
                    .add(new Change(row.getTimestamp(2).toInstant(), row.getString(3)));
        });
        return new Past(changes);
    }

    private record Change(Instant at, String before) {}

    /** What was changed, by subject. */
    public static final class Past {

        private final Map<String, List<Change>> changes;

        private Past(Map<String, List<Change>> changes) {
            this.changes = changes;
        }

        /** The value just before a moment; empty when nothing has changed it since, so that it is today's. */
        public Optional<String> before(String subject, Instant moment) {
            return changes.getOrDefault(subject, List.of()).stream()
                    .filter(change -> !change.at().isBefore(moment))
                    .findFirst()
                    .map(Change::before);
        }
    }
}
