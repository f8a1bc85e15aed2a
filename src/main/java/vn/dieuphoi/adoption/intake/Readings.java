package vn.dieuphoi.adoption.intake;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.Actor;

/** How far the reading of documents is, for every node. */
@Component
class Readings {

    private static final Duration KEPT = Duration.ofDays(1);

    private final JdbcClient database;
    private final Clock clock;

    Readings(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** @return whether it is new: the same form sent again begins nothing */
    @Transactional
    public boolean begin(UUID id, String name, Actor by) {
        database.sql("delete from plan_reading where started_at < ?")
                .param(Timestamp.from(clock.instant().minus(KEPT)))
                .update();
        return database.sql("""
            insert into plan_reading (id, name, started_by, started_at, beat_at) values (?, ?, ?, ?, ?)
            on conflict do nothing\
            """).params(id, name, by.person(), now(), now()).update() == 1;
    }

    /** @return whether somebody still waits for it */
    boolean at(UUID id, int page, int pages) {
        return database.sql("update plan_reading set page = ?, pages = ?, beat_at = ? where id = ?")
                        .params(page, pages, now(), id)
                        .update()
                == 1;
    }

    void refuse(UUID id, String why) {
        database.sql("update plan_reading set refused = ? where id = ? and draft is null")
                .params(why, id)
                .update();
    }

    /** @return whether it had not been cancelled */
    boolean done(UUID id, long draft) {
        return database.sql("update plan_reading set draft = ?, beat_at = ? where id = ? and refused is null")
                        .params(draft, now(), id)
                        .update()
                == 1;
    }

    void cancel(UUID id) {
        database.sql("delete from plan_reading where id = ? and draft is null")
                .param(id)
                .update();
    }

    Optional<Reading> find(UUID id) {
        return database.sql("select * from plan_reading where id = ?")
                .param(id)
                .query((row, number) -> new Reading(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("started_by"),
                        row.getInt("page"),
                        row.getInt("pages"),
                        row.getTimestamp("beat_at").toInstant(),
                        row.getString("refused"),
                        row.getObject("draft", Long.class)))
                .optional();
    }

    /** Whether the node that read it has not been heard of for long. */
    boolean lost(Reading reading) {
        return reading.running() && reading.beatAt().isBefore(clock.instant().minus(Duration.ofMinutes(3)));
    }

    private Timestamp now() {
        Instant now = clock.instant();
        return Timestamp.from(now);
    }
}
