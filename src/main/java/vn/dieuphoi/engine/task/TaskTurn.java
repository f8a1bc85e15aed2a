package vn.dieuphoi.engine.task;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.UncategorizedSQLException;
import vn.dieuphoi.engine.TakenBySomebodyElse;

/**
 * Those who want the same task come one after the other: the second waits until the first is through and then sees what
 * became of it. Without it the second would do all the work again and fail when it is written. Those who hand in two
 * tasks of one piece of work at one moment come one after the other as well, and both are through.
 */
final class TaskTurn {

    private static final String LOCK = "select rev_, assignee_ from act_ru_task where id_ = ? for update";

    /**
     * First the turn at the work, by the key of its process, and then the task as it is when that turn has come: a row that
     * changed while the statement waited is read anew before it is locked.
     */
    private static final String LOCK_WITH_WORK = """
            select t.rev_, t.assignee_, turn.taken is null
              from act_ru_task t
              left join lateral (
                    select pg_advisory_xact_lock(hashtextextended('turn:' || business_key_, 0)) as taken
                      from act_ru_execution where id_ = t.proc_inst_id_ and business_key_ is not null) turn on true
             where t.id_ = ?
               for update of t""";

    private TaskTurn() {}

    /** A form that was filled in beforehand while it was being handed in is handed in all the same. */
    static void take(TaskEntity read) {
        CommandContext command = Context.getCommandContext();
        Held held = query(LOCK_WITH_WORK, read.getId(), command)
                .filter(now -> Objects.equals(now.assignee(), read.getAssignee()))
                .orElseThrow(TakenBySomebodyElse::new);
        read.setRevision(held.revision());
    }

    /** @return as it stands now; empty when it is done */
    static Optional<Held> take(String task, CommandContext command) {
        return query(LOCK, task, command);
    }

    private static Optional<Held> query(String sql, String id, CommandContext command) {
        try (PreparedStatement lock =
                command.getDbSqlSession().getSqlSession().getConnection().prepareStatement(sql)) {
            lock.setString(1, id);
            try (ResultSet row = lock.executeQuery()) {
                return row.next()
                        ? Optional.of(new Held(row.getInt("rev_"), row.getString("assignee_")))
                        : Optional.empty();
            }
        } catch (SQLException failure) {
            throw new UncategorizedSQLException("waiting for a task", sql, failure);
        }
    }

    /** @param assignee null for a task that nobody has taken */
    record Held(int revision, @Nullable String assignee) {}
}
