package vn.dieuphoi.engine.look;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the database server believes of the engine's tables when it plans a statement. */
@Component
public class RowCounts {

    private final JdbcClient database;

    RowCounts(JdbcClient database) {
        this.database = database;
    }

    /**
     * The server does it once a minute, which is a year of a rehearsal. Without it, it looks for the variables of an
     * execution among all that belong to no task.
     */
    public void refresh() {
        database.sql("analyze act_ru_variable").update();
    }
}
