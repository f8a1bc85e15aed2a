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

    /** The key is that of the work's process; nothing of it has been read yet, so that the second reads what is then. */
    private static final String WORK = "select pg_advisory_xact_lock(hashtextextended('turn:' || business_key_, 0))"
            + " from act_ru_execution where id_ = ? and business_key_ is not null";

    private static final String LOCK = "select rev_, assignee_ from act_ru_task where id_ = ? for update";

    private TaskTurn() {}

    /** A form that was filled in beforehand while it was being handed in is handed in all the same. */
    static void take(TaskEntity read) {
        CommandContext command = Context.getCommandContext();
        query(WORK, read.getProcessInstanceId(), command);
        Held held = take(read.getId(), command)
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
                return row.next() && sql.equals(LOCK)
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
