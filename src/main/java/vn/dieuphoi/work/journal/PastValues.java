package vn.dieuphoi.work.journal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dieuphoi.PlanId;
import vn.dieuphoi.Subject;
import vn.dieuphoi.work.WorkKey;

/** How something was at a moment in the past, from the changes that say what it was before each of them. */
@Component
public class PastValues {

    private final JdbcClient database;

    PastValues(JdbcClient database) {
        this.database = database;
    }

    /** All that was changed of these values of the work of a plan, in one statement. */
    public Past of(PlanId plan, Set<ChangedValue> values) {
        return read("plan = :which", plan.value(), values);
    }

    /** What was changed of one piece of work and of its months, reports and requests, in one statement. */
    public Past of(WorkKey work, Set<ChangedValue> values) {
        return read("subject like :which", work + "%", values);
    }

    /** The same of several pieces of work. */
    public Past of(Collection<WorkKey> works, Set<ChangedValue> values) {
        return read(
                "work_of(subject) = any(string_to_array(:which, ','))",
                works.stream().map(WorkKey::value).collect(Collectors.joining(",")),
                values);
    }

    private Past read(String where, String which, Set<ChangedValue> values) {
        Map<Subject, List<Change>> changes = new HashMap<>();
        database.sql("""
                        select subject, what, at, before_value, after_value from value_change
                        where %s and what in (:values) order by id""".formatted(where))
                .param("which", which)
                .param("values", values.stream().map(Enum::name).toList())
                .query(row -> {
                    changes.computeIfAbsent(Subject.of(row.getString(1)), subject -> new ArrayList<>())
                            .add(new Change(
                                    ChangedValue.valueOf(row.getString(2)),
                                    row.getTimestamp(3).toInstant(),
                                    row.getString(4),
                                    row.getString(5)));
                });
        return new Past(changes, values);
    }

    /** One change of one value. */
    public record Change(ChangedValue what, Instant at, String before, String after) {}

    /** What was changed, by subject. */
    public static final class Past {

        private final Map<Subject, List<Change>> changes;
        private final Set<ChangedValue> values;

        private Past(Map<Subject, List<Change>> changes, Set<ChangedValue> values) {
            this.changes = changes;
            this.values = values;
        }

        /** Without what was changed of other values. */
        public Past only(Set<ChangedValue> some) {
            return new Past(changes, some);
        }

        public Past only(ChangedValue one) {
            return only(Set.of(one));
        }

        /** All changes of a subject, oldest first. */
        public List<Change> of(Subject subject) {
            return all(subject).toList();
        }

        /** The value just before a moment; empty when nothing has changed it since, so that it is today's. */
        public Optional<String> before(Subject subject, Instant moment) {
            return since(subject, moment).findFirst().map(Change::before);
        }

        /** How often it was changed since a moment. */
        public int timesSince(Subject subject, Instant moment) {
            return (int) since(subject, moment).count();
        }

        private Stream<Change> since(Subject subject, Instant moment) {
            return all(subject).filter(change -> !change.at().isBefore(moment));
        }

        private Stream<Change> all(Subject subject) {
            return changes.getOrDefault(subject, List.of()).stream().filter(change -> values.contains(change.what()));
        }
    }
}
