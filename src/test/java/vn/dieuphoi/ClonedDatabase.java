package vn.dieuphoi;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.env.MapPropertySource;
import vn.dieuphoi.engine.database.SeededServer;

/** The database of one application of the tests. */
final class ClonedDatabase {

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final String name = "journey_" + COUNT.incrementAndGet();

    /** Puts a new clone in the place of the database; whatever still works on the old one fails. */
    void replace(HikariDataSource source) throws InterruptedException {
        HikariPoolMXBean pool = Objects.requireNonNull(source.getHikariPoolMXBean());
        pool.suspendPool();
        try {
            close(pool);
            SeededServer.ofThisProcess().cloneTo(name);
            // One that was just being opened may have reached the old one.
            close(pool);
        } finally {
            pool.resumePool();
        }
    }

    private static void close(HikariPoolMXBean pool) throws InterruptedException {
        pool.softEvictConnections();
        Instant end = Instant.now().plus(PATIENCE);
        while (pool.getTotalConnections() > 0 && Instant.now().isBefore(end)) {
            TimeUnit.MILLISECONDS.sleep(2);
        }
    }

    /** Gives an application its database before it starts, and us our time zone. */
    static class AtStart implements ApplicationContextInitializer<ConfigurableApplicationContext>, Ordered {

        @Override
        public int getOrder() {
            return HIGHEST_PRECEDENCE;
        }

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            HoChiMinhTime.adopt();
            SeededServer server = SeededServer.ofThisProcess();
            ClonedDatabase database = new ClonedDatabase();
            server.cloneTo(database.name);
            context.getBeanFactory().registerSingleton("clonedDatabase", database);
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "journey",
                            Map.of(
                                    "spring.datasource.url",
                                    server.urlOf(database.name),
                                    "spring.datasource.username",
                                    server.user(),
                                    "spring.datasource.password",
                                    server.password(),
                                    "spring.datasource.hikari.allow-pool-suspension",
                                    "true",
                                    "spring.datasource.hikari.minimum-idle",
                                    "1",
                                    // So the application keeps nothing on the machine beside it.
                                    "dieuphoi.database.temporary",
                                    "true",
                                    "camunda.bpm.job-execution.enabled",
                                    "false",
                                    // Nothing is mended behind a test's back.
                                    "dieuphoi.consistency.nightly",
                                    "false")));
        }
    }
}
