package vn.dieuphoi.obligation;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

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
                    task = excluded.task, holder = excluded.holder, acting_for = excluded.acting_for
                where obligation.state <> 'OPEN'
                returning key, due_on)
            insert into obligation_change (obligation, what, after_value, at)
            select key, 'OPENED', due_on, :now from opened""";

    private static final String CHANGE = """
            with before as (select * from obligation where task = :task for update),
            changed as (
                update obligation o set owed_by = :owedBy, candidate_group = :group, due_on = :dueOn, holder = :holder,
                    acting_for = :actingFor
                from before b
                where o.key = b.key and (b.candidate_group, b.due_on, b.holder, b.acting_for)
                    is distinct from (:group, :dueOn, :holder, :actingFor)
                returning o.key)
            insert into obligation_change (obligation, what, before_value, after_value, at, actor, acting_for)
            select b.key, c.what, c.before_value, c.after_value, :now, :actor,
                case when c.what = 'HOLDER' then cast(:actingFor as varchar) end
            from before b join changed using (key)
            cross join lateral (values
                ('OFFICE', b.candidate_group, cast(:group as varchar)),
                ('DUE', cast(b.due_on as varchar), cast(cast(:dueOn as date) as varchar)),
                ('HOLDER', b.holder, cast(:holder as varchar))) as c (what, before_value, after_value)
            where c.before_value is distinct from c.after_value""";

    private static final String END = """
            with ended as (
                update obligation set state = :state, ended_at = :now, task = null where task = :task
                returning key, holder, acting_for)
            insert into obligation_change (obligation, what, at, actor, acting_for)
            select key, :state, :now, :actor, case when :actor = holder then acting_for end from ended""";

    private final JdbcClient database;
    private final Clock clock;

    ObligationBook(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
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
                        .param("subject", task.subject())
                        .param("name", task.name())
                        .param("particular", task.particular())
                        .param("owedBy", task.owedBy())
                        .param("group", task.candidateGroup())
                        .param("now", now())
                        .param("dueOn", task.dueOn())
                        .param("task", task.task())
                        .param("holder", task.holder())
                        .param("actingFor", task.actingFor())
                        .update()
                == 1;
    }

    /** @param actor who changed it; null for the application itself */
    public void change(
            String task,
            @Nullable String owedBy,
            @Nullable String candidateGroup,
            @Nullable LocalDate dueOn,
            @Nullable String holder,
            @Nullable String actingFor,
            @Nullable String actor) {
        database.sql(CHANGE)
                .param("task", task)
                .param("owedBy", owedBy)
                .param("group", candidateGroup)
                .param("dueOn", dueOn)
                .param("holder", holder)
                .param("actingFor", actingFor)
                .param("actor", actor)
                .param("now", now())
                .update();
    }

    /** @param state {@link ObligationState#DONE} or {@link ObligationState#WITHDRAWN} */
    public void end(String task, ObligationState state, @Nullable String actor) {
        database.sql(END)
                .param("task", task)
                .param("state", state.name())
                .param("actor", actor)
                .param("now", now())
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
