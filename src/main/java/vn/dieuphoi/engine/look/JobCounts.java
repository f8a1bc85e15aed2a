package vn.dieuphoi.engine.look;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How much runs in the engine and how much of it should have run. */
@Component
public class JobCounts {

    private final JdbcClient database;
    private final Clock clock;

    JobCounts(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * @param instances that run, without those that others call
     * @param waiting jobs whose time has not come
     * @param due jobs that may run now
     * @param late jobs that have been due for longer than asked
     * @param failed jobs without a try left
     */
    public record Counts(long instances, long waiting, long due, long late, long failed) {}

    public Counts count(Duration patience) {
        Instant now = clock.instant();
        return database.sql("""
                        select (select count(*) from act_ru_execution where parent_id_ is null and super_exec_ is null),
                            count(*) filter (where retries_ > 0 and duedate_ > :now),
                            count(*) filter (where retries_ > 0 and suspension_state_ = 1
                                               and (duedate_ is null or duedate_ <= :now)),
                            count(*) filter (where retries_ > 0 and suspension_state_ = 1
                                               and coalesce(duedate_, create_time_) <= :late),
                            count(*) filter (where retries_ = 0)
                        from act_ru_job""")
                .param("now", Timestamp.from(now))
                .param("late", Timestamp.from(now.minus(patience)))
                .query((row, line) ->
                        new Counts(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5)))
                .single();
    }
}
