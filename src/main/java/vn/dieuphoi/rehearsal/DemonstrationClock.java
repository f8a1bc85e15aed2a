package vn.dieuphoi.rehearsal;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.Refused;
import vn.dieuphoi.engine.clock.DueJobs;
import vn.dieuphoi.engine.clock.EngineClock;

/**
 * The clock of the demonstration: it stands still where it was left, at first on the morning of the plan's issue date,
 * and moves when somebody presses the bar. It is set before the engine's job executor starts.
 */
@Component
@Profile("demo")
// Also where beans are made only when they are used: without it the machine's time would hold.
@Lazy(false)
public class DemonstrationClock {

    /** Runs every day and opens nothing for people, so it is no "next event". */
    private static final String DAILY_WATCH = "deadline-watch";

    /** A waiting step may fall due at the very moment of another; an event is at least so far ahead. */
    private static final Duration AHEAD = Duration.ofSeconds(1);

    private final EngineClock clock;
    private final TimeSteps steps;
    private final DueJobs jobs;
    private final JdbcClient database;
    private final ReentrantLock moving = new ReentrantLock();

    DemonstrationClock(
            EngineClock clock,
            TimeSteps steps,
            DueJobs jobs,
            JdbcClient database,
            @Value("${dieuphoi.demo.start:2023-03-01T07:00}") LocalDateTime start) {
        this.clock = clock;
        this.steps = steps;
        this.jobs = jobs;
        this.database = database;
        clock.standAt(database.sql("select stands_at from demonstration_clock")
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant)
                .orElseGet(() -> start.atZone(HoChiMinhTime.ZONE).toInstant()));
    }

    /** To the next moment at which something happens, at most a year ahead. */
    public void toNextEvent() {
        Instant soonest = clock.instant().plus(AHEAD);
        move(jobs.nextBesides(DAILY_WATCH)
                .map(next -> next.isBefore(soonest) ? soonest : next.plusMillis(1))
                .orElseThrow(() -> new Refused("Không còn sự kiện nào phía trước.")));
    }

    public void byDay() {
        move(now().plusDays(1).toInstant());
    }

    public void byWeek() {
        move(now().plusWeeks(1).toInstant());
    }

    public void byMonth() {
        move(now().plusMonths(1).toInstant());
    }

    private ZonedDateTime now() {
        return clock.instant().atZone(HoChiMinhTime.ZONE);
    }

    private void move(Instant target) {
        if (!moving.tryLock()) {
            throw new Refused("Đồng hồ đang chuyển; hãy đợi giây lát rồi thử lại.");
        }
        try {
            jobs.pause();
            steps.advanceTo(target);
            database.sql("insert into demonstration_clock (stands_at) values (?)"
                            + " on conflict (only_row) do update set stands_at = excluded.stands_at")
                    .param(Timestamp.from(clock.instant()))
                    .update();
        } finally {
            jobs.resume();
            moving.unlock();
        }
    }
}
