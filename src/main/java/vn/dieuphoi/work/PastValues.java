package vn.dieuphoi.work;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
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
        return read(year + "-%", actions);
    }

    /** What they changed of one piece of work and of its months, reports and requests, in one statement. */
    public Past of(WorkKey work, Collection<String> actions) {
        return read(work + "%", actions);
    }

    private Past read(String subjects, Collection<String> actions) {
        Map<String, List<Change>> changes = new HashMap<>();
        database.sql("""
                        select subject, at, action, before from journal
                        where subject like :subjects and action in (:actions) and before is not null order by id""").param("subjects", subjects).param("actions", actions).query(row -> {
            changes.computeIfAbsent(row.getString(1), subject -> new ArrayList<>())
                    .add(new Change(row.getTimestamp(2).toInstant(), row.getString(3), row.getString(4)));
        });
        return new Past(changes, Set.copyOf(actions));
    }

    private record Change(Instant at, String action, String before) {}

    /** What was changed, by subject. */
    public static final class Past {

        private final Map<String, List<Change>> changes;
        private final Set<String> actions;

        private Past(Map<String, List<Change>> changes, Set<String> actions) {
            this.changes = changes;
            this.actions = actions;
        }

        /** Without what other actions changed. */
        public Past only(String... some) {
            return new Past(changes, Set.of(some));
        }

        /** The value just before a moment; empty when nothing has changed it since, so that it is today's. */
        public Optional<String> before(String subject, Instant moment) {
            return since(subject, moment).findFirst().map(Change::before);
        }

        /** How often it was changed since a moment. */
        public int timesSince(String subject, Instant moment) {
            return (int) since(subject, moment).count();
        }

        private Stream<Change> since(String subject, Instant moment) {
            return changes.getOrDefault(subject, List.of()).stream()
                    .filter(change ->
                            actions.contains(change.action()) && !change.at().isBefore(moment));
        }
    }
}
