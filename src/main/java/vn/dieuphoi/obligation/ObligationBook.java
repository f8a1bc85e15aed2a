package vn.dieuphoi.obligation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.Actor;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.Subject;

/**
 * Keeps what is owed. Each entry and its change are one statement, because every task of the engine passes here; what is
 * done twice, or changes nothing, writes nothing.
 */
@Component
@Transactional
public class ObligationBook {

    private static final String OPEN = """
            with opened as (
                insert into obligation (key, plan, kind, work, subject, name, particular, owed_by, candidate_group,
                    opened_at, original_due_on, due_on, state, task, holder, acting_for)
                values (:key, :plan, :kind, :work, :subject, :name, :particular, :owedBy, :group,
                    :now, :dueOn, :dueOn, 'OPEN', :task, :holder, :actingFor)
                on conflict (key) do update set
                    name = excluded.name, particular = excluded.particular, owed_by = excluded.owed_by,
                    candidate_group = excluded.candidate_group, opened_at = excluded.opened_at,
                    original_due_on = excluded.original_due_on, due_on = excluded.due_on, state = 'OPEN', ended_at = null,
                    reminded_until = null, inner_due_on = null,
                    task = excluded.task, holder = excluded.holder, acting_for = excluded.acting_for
                where obligation.state <> 'OPEN'
                returning key, due_on)
            insert into obligation_change (obligation, what, after_value, at)
            select key, 'OPENED', due_on, :now from opened""";

    private static final String CHANGE = """
            with before as (select * from obligation where task = :task for update),
            changed as (
                update obligation o set name = :name, owed_by = :owedBy, candidate_group = :group, due_on = :dueOn,
                    holder = :holder, acting_for = :actingFor,
                    reminded_until = case when b.due_on is distinct from :dueOn then null else b.reminded_until end,
                    inner_due_on = case when b.holder is not distinct from :holder or b.holder = :actingFor
                        or b.acting_for = :holder then b.inner_due_on end
                from before b
                where o.key = b.key and (b.name, b.candidate_group, b.due_on, b.holder, b.acting_for)
                    is distinct from (:name, :group, :dueOn, :holder, :actingFor)
                returning o.key),
            written as (
                insert into obligation_change (obligation, what, before_value, after_value, at, actor, acting_for)
                select b.key, c.what, c.before_value, c.after_value, :now, :actor,
                    case when c.what = 'HOLDER' then cast(:actingFor as varchar) else cast(:absent as varchar) end
                from before b join changed using (key)
                cross join lateral (values
                    ('OFFICE', b.candidate_group, cast(:group as varchar)),
                    ('DUE', cast(b.due_on as varchar), cast(cast(:dueOn as date) as varchar)),
                    ('HOLDER', b.holder, cast(:holder as varchar))) as c (what, before_value, after_value)
                where c.before_value is distinct from c.after_value)
            select key, kind, subject, true as late, false as asked from before where due_on < :today and :dueOn >= :today""";

    private static final String END = """
            with ended as (
                update obligation set state = :state, ended_at = :now, task = null where %s = :value and state = 'OPEN'
                returning key, kind, work, subject, due_on, holder, acting_for),
            written as (
                insert into obligation_change (obligation, what, at, actor, acting_for, cause)
                select key, :state, :now, :actor, coalesce(cast(:absent as varchar), case when :actor = holder then acting_for end),
                    cast(:cause as varchar)
                from ended)
            select key, kind, subject, coalesce(due_on < :today, false) as late, exists (
                select from obligation asking
                where asking.work = ended.work and asking.kind = 'EXTENSION' and asking.state = 'OPEN'
                  and starts_with(asking.subject,
                      case when ended.kind in (:clocks) then ended.subject else ended.key end || '/')) as asked
            from ended""";

    private static final String OPEN_ITEM = """
            with opened as (
                insert into obligation (key, plan, kind, work, subject, name, particular, owed_by, opened_at, original_due_on,
                    due_on, state)
                values (:key, :plan, 'ITEM', :key, :key, :name, '', :owedBy, :now, :dueOn, :dueOn, 'OPEN')
                on conflict do nothing
                returning key, due_on)
            insert into obligation_change (obligation, what, after_value, at)
            select key, 'OPENED', due_on, :now from opened""";

    private static final String GIVE_ITEM = """
            with before as (select key, owed_by from obligation where key = :key and state = 'OPEN' for update),
            changed as (
                update obligation o set owed_by = :owedBy from before b
                where o.key = b.key and b.owed_by is distinct from :owedBy
                returning o.key)
            insert into obligation_change (obligation, what, before_value, after_value, at, actor, acting_for)
            select key, 'OFFICE', owed_by, :owedBy, :now, :actor, cast(:absent as varchar) from before join changed using (key)""";

    private static final String MOVE = """
            with before as (
                select o.* from obligation o
                where o.key = (select d.obligation from deadline d where d.subject = :deadline
                               order by d.opened_at desc, d.obligation desc limit 1)
                for update),
            changed as (
                update obligation o set due_on = :dueOn, reminded_until = null
                from before b
                where o.key = b.key and b.due_on is distinct from :dueOn
                returning o.key),
            written as (
                insert into obligation_change (obligation, what, before_value, after_value, at, actor, acting_for)
                select b.key, 'DUE', cast(b.due_on as varchar), cast(cast(:dueOn as date) as varchar), :now, :actor,
                    cast(:absent as varchar)
                from before b join changed using (key))
            select key, kind, subject, true as late, false as asked from before
            where state = 'OPEN' and due_on < :today and :dueOn >= :today""";

    private static final String REMIND = """
            with before as (
                select key, reminded_until from obligation
                where state = 'OPEN' and (key = :deadline or kind in (:clocks) and subject = :deadline)
                for update),
            changed as (
                update obligation o set reminded_until = :until from before b where o.key = b.key
                returning o.key)
            insert into obligation_change (obligation, what, before_value, after_value, at, actor, acting_for)
            select key, 'REMINDED', reminded_until, cast(:until as date), :now, :actor, cast(:absent as varchar)
            from before join changed using (key)""";

    private static final String SET_INNER_DAY = """
            with before as (select key, inner_due_on from obligation where task = :task for update),
            changed as (
                update obligation o set inner_due_on = :day from before b
                where o.key = b.key and b.inner_due_on is distinct from :day
                returning o.key)
            insert into obligation_change (obligation, what, before_value, after_value, at, actor, acting_for)
            select key, 'INNER_DUE', cast(inner_due_on as varchar), cast(cast(:day as date) as varchar), :now, :actor,
                cast(:absent as varchar)
            from before join changed using (key)""";

    private final JdbcClient database;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final ThreadLocal<@Nullable EndCause> causes = new ThreadLocal<>();

    ObligationBook(JdbcClient database, Clock clock, ApplicationEventPublisher events) {
        this.database = database;
        this.clock = clock;
        this.events = events;
    }

    /** Two that are open under one key at once, as for two districts, are told apart by a number. */
    public void open(TaskOfObligation task) {
        String key = task.subject() + "/" + task.step();
        int number = 1;
        while (!open(number == 1 ? key : key + "~" + number, task)) {
            number++;
        }
    }

    private boolean open(String key, TaskOfObligation task) {
        return database.sql(OPEN)
                        .param("key", key)
                        .param("plan", task.plan())
                        .param("kind", task.kind().name())
                        .param("work", task.work())
                        .param("subject", task.subject().key())
                        .param("name", task.name())
                        .param("particular", task.particular())
                        .param("owedBy", task.owedBy())
                        .param("group", task.candidateGroup())
                        .param("now", Timestamp.from(task.openedAt()))
                        .param("dueOn", task.dueOn())
                        .param("task", task.task())
                        .param("holder", task.holder())
                        .param("actingFor", task.actingFor())
                        .update()
                == 1;
    }

    /**
     * @param name as the model of now calls it
     */
    public void change(
            String task,
            String name,
            @Nullable String owedBy,
            @Nullable String candidateGroup,
            @Nullable LocalDate dueOn,
            @Nullable String holder,
            @Nullable String actingFor,
            Actor actor) {
        tell(
                database.sql(CHANGE)
                        .param("task", task)
                        .param("name", name)
                        .param("owedBy", owedBy)
                        .param("group", candidateGroup)
                        .param("dueOn", dueOn)
                        .param("holder", holder)
                        .param("actingFor", actingFor),
                actor);
    }

    /** @param state {@link ObligationState#DONE} or {@link ObligationState#WITHDRAWN} */
    public void end(String task, ObligationState state, Actor actor) {
        end("task", task, state, actor);
    }

    private void end(String column, String value, ObligationState state, Actor actor) {
        end(column, value, state, actor, clock.instant());
    }

    private void end(String column, String value, ObligationState state, Actor actor, Instant at) {
        @Nullable EndCause cause = causes.get();
        tell(
                database.sql(END.formatted(column))
                        .param("value", value)
                        .param("state", state.name())
                        .param("cause", cause == null ? null : cause.name())
                        .param("clocks", ObligationKind.withOwnClock()),
                actor,
                at);
    }

    /** Whatever this ends, it ends because the piece of work around it does; the engine's tasks end within it too. */
    public void because(EndCause cause, Runnable ending) {
        causes.set(cause);
        try {
            ending.run();
        } finally {
            causes.remove();
        }
    }

    /** No person stands where the application itself has acted. */
    private static JdbcClient.StatementSpec who(JdbcClient.StatementSpec written, Actor actor) {
        return written.param("actor", actor.isSystem() ? null : actor.person()).param("absent", actor.actingFor());
    }

    private void tell(JdbcClient.StatementSpec written, Actor actor) {
        tell(written, actor, clock.instant());
    }

    private void tell(JdbcClient.StatementSpec written, Actor actor, Instant at) {
        who(written, actor)
                .param("now", Timestamp.from(at))
                .param("today", today())
                .query((row, number) -> toldOf(row))
                .list()
                .forEach(told -> told.forEach(events::publishEvent));
    }

    private static List<Object> toldOf(ResultSet row) throws SQLException {
        String key = row.getString("key");
        ObligationKind kind = ObligationKind.valueOf(row.getString("kind"));
        Subject subject = Subject.of(row.getString("subject"));
        List<Object> told = new ArrayList<>();
        if (row.getBoolean("late")) {
            told.add(new NoLongerLate(key, kind, subject));
        }
        if (row.getBoolean("asked")) {
            told.add(new MoreTimeNeedless(kind.hasOwnClock() ? subject : Subject.of(key)));
        }
        return told;
    }

    /**
     * An item, or a task outside the plan, is owed as a whole; done twice, it stands once.
     *
     * @param work its key, also the obligation's
     */
    public void openItem(String work, String plan, String name, String lead, LocalDate dueOn) {
        database.sql(OPEN_ITEM)
                .param("key", work)
                .param("plan", plan)
                .param("name", name)
                .param("owedBy", lead)
                .param("dueOn", dueOn)
                .param("now", now())
                .update();
    }

    /** Another office leads it. */
    public void giveItem(String work, String lead, Actor actor) {
        who(database.sql(GIVE_ITEM), actor)
                .param("key", work)
                .param("owedBy", lead)
                .param("now", now())
                .update();
    }

    /**
     * The item, round, report or request is due on another day; the engine's task follows.
     *
     * @param deadline as {@link Obligation#deadline()}
     */
    public void move(Subject deadline, LocalDate dueOn, Actor actor) {
        tell(database.sql(MOVE).param("deadline", deadline.key()).param("dueOn", dueOn), actor);
    }

    /** @param state {@link ObligationState#DONE} or {@link ObligationState#WITHDRAWN} */
    public void endItem(String work, ObligationState state, Actor actor) {
        end("key", work, state, actor);
    }

    /** As {@link #endItem}, where it was done before anybody could write it down. */
    public void endItem(String work, ObligationState state, Actor actor, Instant at) {
        end("key", work, state, actor, at);
    }

    /**
     * Leadership has urged: the ladder begins again at a new day, the due date stays.
     *
     * @param deadline as {@link Obligation#deadline()}
     */
    public void remind(Subject deadline, LocalDate until, Actor actor) {
        who(database.sql(REMIND), actor)
                .param("deadline", deadline.key())
                .param("clocks", ObligationKind.withOwnClock())
                .param("until", until)
                .param("now", now())
                .update();
    }

    /**
     * The head set whoever holds it a day. It ends with the hand, except that a substitute has the days of the absent.
     *
     * @param task the engine's
     * @return whether the day was another before
     */
    public boolean setInnerDay(String task, LocalDate day, Actor actor) {
        return who(database.sql(SET_INNER_DAY), actor)
                        .param("task", task)
                        .param("day", day)
                        .param("now", now())
                        .update()
                > 0;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), HoChiMinhTime.ZONE);
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
