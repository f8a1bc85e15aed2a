package vn.dieuphoi.operation.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dieuphoi.engine.database.SeededServer;

class GuardedDataSourceTest {

    private final DatabasePresence presence = new DatabasePresence();
    private HikariDataSource pool;
    private GuardedDataSource guarded;

    @BeforeEach
    void open() {
        SeededServer server = SeededServer.ofThisProcess();
        pool = new HikariDataSource();
        pool.setJdbcUrl(server.urlOf("template1"));
        pool.setUsername(server.user());
        pool.setPassword(server.password());
        pool.setMaximumPoolSize(2);
        guarded = new GuardedDataSource(pool, presence);
    }

    @AfterEach
    void close() {
        pool.close();
    }

    @Test
    void whatWasReturnedIsForgotten() throws Exception {
        for (int i = 0; i < 10_000; i++) {
            guarded.getConnection().close();
        }

        for (int i = 0; i < 50 && guarded.inUse() > 100; i++) {
            System.gc();
            Thread.sleep(20);
        }
        assertThat(guarded.inUse()).isLessThan(100);
    }

    @Test
    void whatIsInUseIsBrokenOff() throws SQLException {
        Connection used = guarded.getConnection();

        guarded.breakOff();

        assertThatThrownBy(() -> used.createStatement().execute("select 1")).isInstanceOf(SQLException.class);
        try (Connection next = guarded.getConnection()) {
            assertThat(next.isValid(5)).isTrue();
        }
    }

    @Test
    void nobodyWaitsForADatabaseThatIsAway() {
        presence.isAway(Instant.EPOCH);

        assertThatThrownBy(guarded::getConnection).isInstanceOf(SQLException.class);
    }
}
