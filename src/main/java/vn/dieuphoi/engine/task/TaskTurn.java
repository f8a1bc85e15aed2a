package vn.dieuphoi.engine.task;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.OptionalInt;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.jdbc.UncategorizedSQLException;
import vn.dieuphoi.engine.TakenBySomebodyElse;

/**
 * Those who want the same task come one after the other: the second waits until the first is through and then sees what
 * became of it. Without it the second would do all the work again and fail when it is written.
 */
final class TaskTurn {

    private static final String LOCK = "select rev_ from act_ru_task where id_ = ? for update";

    private TaskTurn() {}

    static void take(TaskEntity read) {
        if (take(read.getId(), Context.getCommandContext()).orElse(-1) != read.getRevision()) {
            throw new TakenBySomebodyElse();
        }
    }

    /** @return its revision; empty when it is done */
    static OptionalInt take(String task, CommandContext command) {
        try (PreparedStatement lock =
                command.getDbSqlSession().getSqlSession().getConnection().prepareStatement(LOCK)) {
            lock.setString(1, task);
            try (ResultSet row = lock.executeQuery()) {
                return row.next() ? OptionalInt.of(row.getInt(1)) : OptionalInt.empty();
            }
        } catch (SQLException failure) {
            throw new UncategorizedSQLException("waiting for a task", LOCK, failure);
        }
    }
}
