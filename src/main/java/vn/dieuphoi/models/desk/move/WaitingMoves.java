package vn.dieuphoi.models.desk.move;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Work that still has to move. A row goes in the transaction that writes what became of the work. */
@Component
public class WaitingMoves {

    private final JdbcClient database;

    WaitingMoves(JdbcClient database) {
        this.database = database;
    }

    /**
     * @param change to which the move belongs
     * @param attempts that failed, for another reason than that somebody was at the work
     */
    record Waiting(long change, MovedWork work, int attempts) {}

    public void add(long change, MovedWork work) {
        database.sql(
                        "insert into model_move (change, instance, subject, from_definition, to_definition, steps, attempts)"
                                + " values (?, ?, ?, ?, ?, ?, 0)")
                .params(change, work.instance(), work.businessKey(), work.from(), work.to(), work.stepLines())
                .update();
    }

    public int count() {
        return database.sql("select count(*) from model_move")
                .query(Integer.class)
                .single();
    }

    /** Some of them, for this transaction alone: another node gets others. What has failed comes last. */
    List<Waiting> take(int most) {
        return database.sql("select * from model_move order by attempts, change, subject, instance limit ?"
                        + " for update skip locked")
                .param(most)
                .query(WaitingMoves::waiting)
                .list();
    }

    /** This one, unless it is done or another node is at it; one or none. */
    List<Waiting> take(Waiting one) {
        return database.sql("select * from model_move where change = ? and instance = ? for update skip locked")
                .params(one.change(), one.work().instance())
                .query(WaitingMoves::waiting)
                .list();
    }

    void remove(Waiting done) {
        database.sql("delete from model_move where change = ? and instance = ?")
                .params(done.change(), done.work().instance())
                .update();
    }

    void failed(Waiting one) {
        database.sql("update model_move set attempts = attempts + 1 where change = ? and instance = ?")
                .params(one.change(), one.work().instance())
                .update();
    }

    private static Waiting waiting(ResultSet row, int line) throws SQLException {
        Map<String, String> steps = new HashMap<>();
        row.getString("steps").lines().forEach(step -> {
            int arrow = step.indexOf('>');
            steps.put(step.substring(0, arrow), step.substring(arrow + 1));
        });
        return new Waiting(
                row.getLong("change"),
                new MovedWork(
                        row.getString("instance"),
                        row.getString("subject"),
                        row.getString("from_definition"),
                        row.getString("to_definition"),
                        steps,
                        false),
                row.getInt("attempts"));
    }
}
