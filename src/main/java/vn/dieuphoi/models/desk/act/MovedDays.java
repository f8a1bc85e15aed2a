package vn.dieuphoi.models.desk.act;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dieuphoi.engine.due.MovedTaskDay;

/** The due dates that each change has moved, of open tasks; written as they move, and never changed. */
@Component
public class MovedDays {

    private final JdbcClient database;

    MovedDays(JdbcClient database) {
        this.database = database;
    }

    public void write(long change, List<MovedTaskDay> days) {
        days.forEach(day -> database.sql("insert into model_change_due (change, task, instance, before_due, after_due)"
                        + " values (:change, :task, :instance, :before, :after)")
                .param("change", change)
                .param("task", day.task())
                .param("instance", day.instance())
                .param("before", timestamp(day.before()))
                .param("after", timestamp(day.after()))
                .update());
    }

    /** By task. */
    public Map<String, MovedTaskDay> of(long change) {
        return byTask(
                database.sql("select * from model_change_due where change = ?").param(change));
    }

    /** Those of the changes that these take back, by task. */
    public Map<String, MovedTaskDay> takenBackBy(Collection<Long> changes) {
        return changes.isEmpty() ? Map.of() : byTask(database.sql("""
                        select d.* from model_change taking
                        join model_act a on a.id = taking.act
                        join model_change taken on taken.act = a.undoes and taken.process = taking.process
                        join model_change_due d on d.change = taken.id
                        where taking.id in (:changes)""").param("changes", changes));
    }

    private static Map<String, MovedTaskDay> byTask(JdbcClient.StatementSpec question) {
        Map<String, MovedTaskDay> days = new HashMap<>();
        question.query(MovedDays::day).list().forEach(day -> days.put(day.task(), day));
        return days;
    }

    private static MovedTaskDay day(ResultSet row, int line) throws SQLException {
        return new MovedTaskDay(
                row.getString("task"),
                row.getString("instance"),
                instant(row.getTimestamp("before_due")),
                instant(row.getTimestamp("after_due")));
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant moment) {
        return moment == null ? null : Timestamp.from(moment);
    }

    private static @Nullable Instant instant(@Nullable Timestamp moment) {
        return moment == null ? null : moment.toInstant();
    }
}
