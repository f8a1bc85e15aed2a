package vn.dieuphoi.operation.database;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.dieuphoi.engine.clock.BackgroundRounds;
import vn.dieuphoi.engine.clock.TimerThreads;
import vn.dieuphoi.engine.clock.WhereRoundsRun;
import vn.dieuphoi.messages.MachineTime;
import vn.dieuphoi.operation.logging.ReadableLog;

/**
 * Looks several times a second whether the database is there. While it is away nobody waits for it, and the engine's
 * threads rest; when it is back they begin anew at once, however long it was away, because no pause has grown meanwhile.
 */
@Component
@WhereRoundsRun
class DatabaseWatch extends BackgroundRounds {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseWatch.class);
    private static final String REASON = "the database is away";

    private final DataSource database;
    private final DatabasePresence presence;
    private final TimerThreads threads;
    private final MachineTime time;
    private final ReadableLog log;
    private final Duration patience;
    private @Nullable DatabaseProbe probe;
    private boolean answered;

    DatabaseWatch(
            DataSource database,
            DatabasePresence presence,
            TimerThreads threads,
            MachineTime time,
            ReadableLog log,
            @Value("${dieuphoi.database.every}") Duration every,
            @Value("${dieuphoi.database.patience}") Duration patience) {
        super("database-watch", every);
        this.database = database;
        this.presence = presence;
        this.threads = threads;
        this.time = time;
        this.log = log;
        this.patience = patience;
    }

    @Override
    public synchronized void start() {
        pool().ifPresent(pool -> probe = new DatabaseProbe(pool, patience));
        super.start();
    }

    @Override
    protected void round() {
        if (probe == null) {
            return;
        }
        boolean answers = probe.answers();
        answered |= answers;
        // On a machine that is busy starting, the very first login may take longer than our patience.
        if (!answers && answered && !presence.away()) {
            goneAway();
        } else if (answers && presence.away()) {
            cameBack();
        }
    }

    private void goneAway() {
        presence.isAway(time.now());
        guard().ifPresent(GuardedDataSource::breakOff);
        LOG.error(
                "MẤT CƠ SỞ DỮ LIỆU. Các trang tạm trả lời 503, bước tự động tạm nghỉ; hãy kiểm tra máy chủ PostgreSQL.");
        threads.rest(REASON);
    }

    private void cameBack() {
        Instant since = presence.awaySince().orElseGet(time::now);
        pool().map(HikariDataSource::getHikariPoolMXBean).ifPresent(HikariPoolMXBean::softEvictConnections);
        presence.isThere();
        LOG.info(
                "Cơ sở dữ liệu đã trở lại sau {} giây; bước tự động chạy tiếp.",
                Duration.between(since, time.now()).toSeconds());
        log.episodeIsOver();
        try {
            threads.giveBackWhatWasTaken();
        } finally {
            threads.goOn(REASON);
        }
    }

    private Optional<GuardedDataSource> guard() {
        return database instanceof GuardedDataSource guarded ? Optional.of(guarded) : Optional.empty();
    }

    private Optional<HikariDataSource> pool() {
        try {
            return database.isWrapperFor(HikariDataSource.class)
                    ? Optional.of(database.unwrap(HikariDataSource.class))
                    : Optional.empty();
        } catch (SQLException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public synchronized void stop() {
        super.stop();
        if (probe != null) {
            probe.close();
        }
    }
}
