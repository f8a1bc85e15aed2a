package vn.dieuphoi.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import vn.dieuphoi.consistency.ConsistencyChecks;
import vn.dieuphoi.engine.database.KeptServer;
import vn.dieuphoi.engine.database.RunningServer;
import vn.dieuphoi.fixtures.LivedYear;
import vn.dieuphoi.fixtures.Wholeness;

/** The whole application's database, copied while offices hand in what they owe. */
@Tag("long")
class BackupUnderWorkTest {

    private static final LocalDate BEGUN = LocalDate.of(2023, 3, 3);
    private static final LocalDate UNTIL = LocalDate.of(2023, 4, 5);
    private static final int INTO_THE_WORK = 20;

    @TempDir
    Path folder;

    @Test
    void whatIsRestoredIsConsistentAndOfAMomentInTheMiddleOfTheWork() throws Exception {
        Path backup;
        long before;
        long after;
        try (RunningServer running = RunningServer.on(folder.resolve("data"))) {
            KeptServer server = KeptServer.on(folder.resolve("data")).orElseThrow();
            JdbcClient database = database(server);
            try (LivedYear year = LivedYear.start(server.url(), KeptServer.OWNER, server.owner())) {
                year.until(BEGUN);
                before = lines(database);
                long begun = before + INTO_THE_WORK;
                CompletableFuture<Path> taken = CompletableFuture.supplyAsync(() -> {
                    while (lines(database) < begun) {
                        Thread.onSpinWait();
                    }
                    return new BackupFolder(folder.resolve("sao-luu")).take(server, 0);
                });
                year.until(UNTIL);
                backup = taken.join();
                after = lines(database);
                assertThat(year.refusals()).isEmpty();
            }
        }

        Path elsewhere = folder.resolve("khac");
        BackupRestore.restore(backup, elsewhere, false);
        try (RunningServer running = RunningServer.on(elsewhere)) {
            KeptServer server = KeptServer.on(elsewhere).orElseThrow();
            JdbcClient database = database(server);
            assertThat(lines(database))
                    .as("people worked meanwhile")
                    .isGreaterThan(before)
                    .isLessThan(after);
            // The clock of the demonstration is noted in the evenings only.
            database.sql("update demonstration_clock set stands_at = (select max(at) from journal)")
                    .update();
            try (LivedYear year = LivedYear.start(server.url(), KeptServer.OWNER, server.owner())) {
                assertThat(year.desk(ConsistencyChecks.class).look().findings()).isEmpty();
                assertThat(Wholeness.faults(database)).isEmpty();

                year.until(UNTIL);

                assertThat(year.refusals()).as("it goes on").isEmpty();
                assertThat(year.desk(ConsistencyChecks.class).look().findings()).isEmpty();
            }
        }
    }

    private static long lines(JdbcClient database) {
        return database.sql("select count(*) from journal").query(Long.class).single();
    }

    private static JdbcClient database(KeptServer server) {
        return JdbcClient.create(new DriverManagerDataSource(server.url(), KeptServer.OWNER, server.owner()));
    }
}
