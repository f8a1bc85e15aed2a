package vn.dieuphoi.obligation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.Actor;
import vn.dieuphoi.Subject;

/** What is owed, each question in one statement with an index. The most urgent comes first. */
@Component
@Transactional(readOnly = true)
public class Obligations {

    /** For statements of others: what of {@code obligation o} is late on {@code :today}. */
    public static final String LATE = "o.state = 'OPEN' and o.due_on < :today";

    /** As the formula of an entity whose deadline has its key: the last day in time, the first one until a task for it opens. */
    public static final String DUE_OF_KEY =
            "coalesce((select d.due_on from deadline d where d.subject = `key` order by d.opened_at desc, d.obligation desc limit 1),"
                    + " original_due_on)";

    /** As the function {@code due_of}, which is called row by row, of rows {@code %1$s} that are many. */
    private static final String DUE_OF_ROW =
            "coalesce((select d.due_on from deadline d where d.subject = %1$s.key order by d.opened_at desc, d.obligation desc limit 1),"
                    + " %1$s.original_due_on)";

    private static final String OF_WORKS = "work = any(string_to_array(:which, ','))";
    private static final int AT_ONCE = 2000;

    private static final String IN_ORDER = " order by due_on, name, particular, key";
    private static final String OPEN = "select * from obligation where state = 'OPEN' and ";
    /** What was done again may have been late the first time. */
    private static final String PAST_ITS_DAY =
            "least(original_due_on, due_on) < coalesce((ended_at at time zone 'Asia/Ho_Chi_Minh')::date, :today)";

    private static final String LATE_ONCE = "(" + PAST_ITS_DAY + """
             or exists (select 1 from obligation_change again
                             where again.obligation = o.key and again.what = 'OPENED' and again.at < o.opened_at))""";
    /** An item stands among them always: it says who led when. */
    private static final String EVER_LATE = "kind <> 'DIRECTIVE' and (kind = 'ITEM' or " + LATE_ONCE + ")";
    /** Taken by the person, or open to the person's groups and not taken. */
    private static final String WAITS_FOR = "(holder = :person or holder is null and candidate_group in (:groups))";

    private final JdbcClient database;

    Obligations(JdbcClient database) {
        this.database = database;
    }

    /** For statements of others: the day of a row of items, rounds, reports or requests that has this name there. */
    public static String dueOf(String row) {
        return DUE_OF_ROW.formatted(row);
    }

    /** How many wait for somebody. */
    public record Counts(int mine, int unclaimed, int late, int near) {}

    /**
     * How many of a piece of work are open.
     *
     * @param nextDueOn when the first that is not late falls due
     */
    public record OpenOfWork(
            String work, int count, int late, @Nullable LocalDate nextDueOn) {}

    /**
     * What waits for a person.
     *
     * @param groups the engine's groups in which the person acts
     */
    public List<Obligation> waitingFor(String person, Collection<String> groups, int most) {
        // Found first and put in order then: in the order of the days one would walk through everybody's.
        return database.sql("with waiting as materialized (" + OPEN + WAITS_FOR + ") select * from waiting" + IN_ORDER
                        + " limit :most")
                .param("person", person)
                .param("groups", orNone(groups))
                .param("most", most)
                .query(Obligations::obligation)
                .list();
    }

    /**
     * All that somebody may open: what is in their hands or held for them, and what is open to their groups, whoever has
     * it.
     *
     * @param groups the engine's groups in which the person acts
     */
    public List<Obligation> openTo(String person, Collection<String> groups, int most) {
        return database.sql(OPEN + """
                        task is not null
                            and (holder = :person or acting_for = :person or candidate_group in (:groups))""" + IN_ORDER + " limit :most")
                .param("person", person)
                .param("groups", orNone(groups))
                .param("most", most)
                .query(Obligations::obligation)
                .list();
    }

    /** The same, of some kinds only. */
    public List<Obligation> openTo(
            String person, Collection<String> groups, Collection<ObligationKind> kinds, int most) {
        return database.sql(OPEN + """
                        task is not null and kind in (:kinds)
                            and (holder = :person or acting_for = :person or candidate_group in (:groups))""" + IN_ORDER + " limit :most")
                .param("kinds", kinds.stream().map(Enum::name).toList())
                .param("person", person)
                .param("groups", orNone(groups))
                .param("most", most)
                .query(Obligations::obligation)
                .list();
    }

    /**
     * @param today the day on which one looks
     * @param nearUntil the last day whose due dates count as near
     */
    public Counts countsFor(String person, Collection<String> groups, LocalDate today, LocalDate nearUntil) {
        return database.sql("""
                        select count(*) filter (where holder is not null), count(*) filter (where holder is null),
                               count(*) filter (where due_on < :today),
                               count(*) filter (where due_on between :today and :nearUntil)
                        from obligation where state = 'OPEN' and\s""" + WAITS_FOR)
                .param("person", person)
                .param("groups", orNone(groups))
                .param("today", today)
                .param("nearUntil", nearUntil)
                .query((row, number) -> new Counts(row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4)))
                .single();
    }

    /** The open tasks of one piece of work and of everything it called. */
    public List<Obligation> openOf(String work) {
        return database.sql(OPEN + "work = :work and task is not null" + IN_ORDER)
                .param("work", work)
                .query(Obligations::obligation)
                .list();
    }

    /** How much of a plan is open. */
    public long countOpen(String plan) {
        return database.sql("select count(*) from obligation"
                        + " where state = 'OPEN' and plan = ? and work is not null and task is not null")
                .param(plan)
                .query(Long.class)
                .single();
    }

    /** What is open of each of these pieces of work, by its key. */
    public Map<String, OpenOfWork> openOf(Collection<String> works, LocalDate today) {
        return works.isEmpty()
                ? Map.of()
                : database
                        .sql("""
                        select work, count(*), count(*) filter (where due_on < :today), min(due_on) filter (where due_on >= :today)
                        from obligation
                        where state = 'OPEN' and work in (:works) and task is not null group by work""")
                        .param("works", works)
                        .param("today", today)
                        .query((row, number) -> new OpenOfWork(
                                row.getString(1), row.getInt(2), row.getInt(3), row.getObject(4, LocalDate.class)))
                        .list()
                        .stream()
                        .collect(Collectors.toMap(OpenOfWork::work, Function.identity()));
    }

    /** Everything that is open and has a day. */
    public List<Obligation> open() {
        return database.sql(OPEN + "due_on is not null" + IN_ORDER)
                .query(Obligations::obligation)
                .list();
    }

    /** What is open and falls due on a day. */
    public List<Obligation> openAndDueOn(LocalDate day) {
        return database.sql(OPEN + "due_on = :day" + IN_ORDER)
                .param("day", day)
                .query(Obligations::obligation)
                .list();
    }

    /** What is open and was due before a day, in the order of lists, so many at a time that the memory holds them. */
    public void lateOn(LocalDate day, Consumer<List<Obligation>> some) {
        List<Obligation> late = next(day, LocalDate.EPOCH, "", "", "");
        while (!late.isEmpty()) {
            some.accept(late);
            Obligation last = late.get(late.size() - 1);
            late = next(day, Objects.requireNonNull(last.dueOn()), last.name(), last.particular(), last.key());
        }
    }

    /** The same of one piece of work, all at once. */
    public List<Obligation> lateOf(String work, LocalDate day) {
        return database.sql(OPEN + "work = :work and due_on < :day" + IN_ORDER)
                .param("work", work)
                .param("day", day)
                .query(Obligations::obligation)
                .list();
    }

    private List<Obligation> next(LocalDate day, LocalDate dueOn, String name, String particular, String key) {
        return database.sql(OPEN + """
                        due_on < :day and (due_on, name, particular, key) > (:dueOn, :name, :particular, :key)""" + IN_ORDER + " limit :most")
                .param("day", day)
                .param("dueOn", dueOn)
                .param("name", name)
                .param("particular", particular)
                .param("key", key)
                .param("most", AT_ONCE)
                .query(Obligations::obligation)
                .list();
    }

    /** Whatever of one piece of work was late at any time, with its changes; what asks for a directive is no cause. */
    public List<ObligationHistory> everLateOf(String work, LocalDate today) {
        return histories("work = :which and " + EVER_LATE, work, today);
    }

    /** The same of a whole plan. */
    public List<ObligationHistory> everLateOfPlan(String plan, LocalDate today) {
        return histories("plan = :which and " + EVER_LATE, plan, today);
    }

    /** In which pieces of work of a plan something was late at any time, or the item's day was moved, by key. */
    public List<String> worksEverLate(String plan, LocalDate today) {
        String ofPlan = "o.plan = :plan and o.work is not null and o.kind <> 'DIRECTIVE' and ";
        return database.sql("select o.work from obligation o where " + ofPlan + PAST_ITS_DAY
                        + " union select o.work from obligation o join obligation_change again on again.obligation = o.key"
                        + " and again.what = 'OPENED' and again.at < o.opened_at where " + ofPlan + "true"
                        + " union select o.work from obligation o join obligation_change moved on moved.obligation = o.key"
                        + " and moved.what = 'DUE' where " + ofPlan + "o.kind = 'ITEM'")
                .param("plan", plan)
                .param("today", today)
                .query(String.class)
                .list();
    }

    /** The same of some pieces of work. */
    public List<ObligationHistory> everLateOf(Collection<String> works, LocalDate today) {
        return histories(OF_WORKS + " and " + EVER_LATE, String.join(",", works), today);
    }

    /** All of one kind of some pieces of work, with their changes. */
    public List<ObligationHistory> of(Collection<String> works, ObligationKind kind) {
        return histories(OF_WORKS + " and kind = '" + kind.name() + "'", String.join(",", works), LocalDate.MIN);
    }

    /** All of one kind of a plan, with their changes. */
    public List<ObligationHistory> ofPlan(String plan, ObligationKind kind) {
        return histories("plan = :which and kind = '" + kind.name() + "'", plan, LocalDate.MIN);
    }

    /** One of them. */
    public Optional<ObligationHistory> historyOf(String key) {
        return histories("o.key = :which", key, LocalDate.MIN).stream().findFirst();
    }

    /** One statement, however much there is. */
    private List<ObligationHistory> histories(String which, String key, LocalDate today) {
        Map<String, ObligationHistory> histories = new LinkedHashMap<>();
        database.sql("""
                        select o.*, c.what, c.before_value, c.after_value, c.at, c.actor, c.acting_for as actor_for, c.cause
                        from obligation o left join obligation_change c on c.obligation = o.key
                        where\s""" + which + " order by o.key, c.id")
                .param("which", key)
                .param("today", today)
                .query(row -> {
                    ObligationHistory known = histories.get(row.getString("key"));
                    ObligationHistory history =
                            known == null ? new ObligationHistory(obligation(row, 0), new ArrayList<>()) : known;
                    histories.put(history.owed().key(), history);
                    if (row.getString("what") != null) {
                        history.changes().add(change(row, "actor_for"));
                    }
                });
        return List.copyOf(histories.values());
    }

    public Optional<Obligation> find(String key) {
        return database.sql("select * from obligation where key = ?")
                .param(key)
                .query(Obligations::obligation)
                .optional();
    }

    /** What these are in words, by the key under which their deadline is moved; an item as a whole needs none. */
    public Map<Subject, String> labels(Collection<Subject> deadlines) {
        return deadlines.isEmpty()
                ? Map.of()
                : database
                        .sql(
                                "select * from obligation where kind <> 'ITEM' and"
                                        + " (key in (:deadlines) or kind in (:clocks) and subject in (:deadlines)) order by opened_at")
                        .param("deadlines", Subject.keys(deadlines))
                        .param("clocks", ObligationKind.withOwnClock())
                        .query(Obligations::obligation)
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Obligation::deadline, Obligation::label, (first, again) -> first));
    }

    /** How much that has a day is open of each plan. */
    public Map<String, Long> openByPlan() {
        return openByPlanBeside("");
    }

    /** The same without one plan, of which there may be very much. */
    public Map<String, Long> openByPlanBeside(String plan) {
        return database
                .sql(
                        "select plan, count(*) from obligation"
                                + " where state = 'OPEN' and due_on is not null and (plan < :plan or plan > :plan) group by plan")
                .param("plan", plan)
                .query((row, number) -> Map.entry(row.getString(1), row.getLong(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The plans of which some parties owe something that is open, most first. */
    public List<String> plansOwedIn(Collection<String> parties) {
        return database.sql("select plan from obligation where state = 'OPEN' and plan is not null"
                        + " and owed_by in (:parties) group by plan order by count(*) desc, plan")
                .param("parties", orNone(parties))
                .query(String.class)
                .list();
    }

    /** One page of what an office owes. */
    public record Page(List<Obligation> shown, int total) {}

    /**
     * What an office owes, taken or not.
     *
     * @param untaken only what nobody has taken
     * @param holder only what this person has taken; null for all
     * @param before only what fell due before this day; null for all
     */
    public Page owedBy(
            String office, boolean untaken, @Nullable String holder, @Nullable LocalDate before, int offset, int size) {
        int[] total = {0};
        List<Obligation> shown = database.sql("""
                        select *, count(*) over () as total from obligation
                        where state = 'OPEN' and owed_by = :office and task is not null and (not :untaken or holder is null)
                            and (cast(:holder as varchar) is null or holder = :holder)
                            and (cast(:before as date) is null or due_on < :before)""" + IN_ORDER + " limit :size offset :offset")
                .param("office", office)
                .param("untaken", untaken)
                .param("holder", holder)
                .param("before", before)
                .param("size", size)
                .param("offset", offset)
                .query((row, number) -> {
                    total[0] = row.getInt("total");
                    return obligation(row, number);
                })
                .list();
        return new Page(shown, total[0]);
    }

    /** The engine's tasks of all that an office owes. */
    public List<String> tasksOwedBy(String office) {
        return database.sql(
                        "select task from obligation where state = 'OPEN' and owed_by = ? and task is not null order by task")
                .param(office)
                .query(String.class)
                .list();
    }

    public List<Obligation> heldBy(String person) {
        return database.sql(OPEN + "holder = ?" + IN_ORDER)
                .param(person)
                .query(Obligations::obligation)
                .list();
    }

    /** What somebody holds for an absent person. */
    public List<Obligation> heldForOthers() {
        return database.sql(OPEN + "acting_for is not null" + IN_ORDER)
                .query(Obligations::obligation)
                .list();
    }

    /** What is open about each of these subjects, by the subject's key. */
    public Map<Subject, List<Obligation>> openAbout(Collection<Subject> subjects) {
        return database
                .sql(OPEN + "subject in (:subjects)" + IN_ORDER)
                .param("subjects", orNone(Subject.keys(subjects)))
                .query(Obligations::obligation)
                .list()
                .stream()
                .collect(Collectors.groupingBy(Obligation::subject));
    }

    /** All that is or was owed about these subjects, in the order in which it was opened. */
    public List<Obligation> about(Collection<Subject> subjects) {
        return database.sql("select * from obligation where subject in (:subjects) order by opened_at, key")
                .param("subjects", orNone(Subject.keys(subjects)))
                .query(Obligations::obligation)
                .list();
    }

    /** Those of these tasks of the engine that are open. */
    public List<Obligation> withTasks(Collection<String> tasks) {
        return tasks.isEmpty()
                ? List.of()
                : database.sql(OPEN + "task in (:tasks)" + IN_ORDER)
                        .param("tasks", tasks)
                        .query(Obligations::obligation)
                        .list();
    }

    /** Those of these that are open, by key; in one statement. */
    public Map<String, Obligation> stillOpen(Collection<String> keys) {
        return keys.isEmpty()
                ? Map.of()
                : database
                        .sql(OPEN + "task is not null and key in (:keys)")
                        .param("keys", keys)
                        .query(Obligations::obligation)
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Obligation::key, Function.identity()));
    }

    /** The engine's tasks that are open by the book. */
    public Set<String> openTasks() {
        return new TreeSet<>(database.sql("select task from obligation where state = 'OPEN' and task is not null")
                .query(String.class)
                .list());
    }

    /** All that happened to one, in order. */
    public List<ObligationChange> changesOf(String key) {
        return database.sql("select * from obligation_change where obligation = ? order by id")
                .param(key)
                .query((row, number) -> change(row, "acting_for"))
                .list();
    }

    private static Collection<String> orNone(Collection<String> groups) {
        return groups.isEmpty() ? List.of("") : groups;
    }

    private static ObligationChange change(ResultSet row, String actingFor) throws SQLException {
        return new ObligationChange(
                ObligationChange.What.valueOf(row.getString("what")),
                row.getString("before_value"),
                row.getString("after_value"),
                row.getTimestamp("at").toInstant(),
                Objects.requireNonNullElse(Actor.inOrNull(row, "actor", actingFor), Actor.SYSTEM),
                row.getString("cause") == null ? null : EndCause.valueOf(row.getString("cause")));
    }

    private static Obligation obligation(ResultSet row, int number) throws SQLException {
        return new Obligation(
                row.getString("key"),
                row.getString("plan"),
                ObligationKind.valueOf(row.getString("kind")),
                row.getString("work"),
                Subject.of(row.getString("subject")),
                row.getString("name"),
                row.getString("particular"),
                row.getString("owed_by"),
                row.getString("candidate_group"),
                row.getTimestamp("opened_at").toInstant(),
                row.getObject("original_due_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                row.getObject("reminded_until", LocalDate.class),
                row.getObject("inner_due_on", LocalDate.class),
                ObligationState.valueOf(row.getString("state")),
                instant(row.getTimestamp("ended_at")),
                row.getString("task"),
                row.getString("holder"),
                row.getString("acting_for"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp moment) {
        return moment == null ? null : moment.toInstant();
    }
}
