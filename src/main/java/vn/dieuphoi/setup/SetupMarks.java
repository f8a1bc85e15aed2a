package vn.dieuphoi.setup;

import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.Actor;

/** What nobody can see in the data: that a step was tried, confirmed or is not needed. */
@Component
public class SetupMarks {

    private final JdbcClient database;
    private final Clock clock;

    SetupMarks(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    boolean has(SetupStep step) {
        return database.sql("select exists (select from setup_mark where step = ?)")
                .param(step.name())
                .query(Boolean.class)
                .single();
    }

    @Transactional
    public void set(SetupStep step, Actor actor) {
        database.sql("""
                        insert into setup_mark (step, marked_at, marked_by) values (?, ?, ?)
                        on conflict (step) do update set marked_at = excluded.marked_at, marked_by = excluded.marked_by""")
                .params(step.name(), Timestamp.from(clock.instant()), actor.person())
                .update();
    }
}
