package vn.dieuphoi.operation.database;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.engine.Outage;

/**
 * Asks the database whether it is there, on a connection outside the pool and never longer than its patience: a pool that
 * is used up is not a database that is away. Two silences in a row count, one of them on a fresh connection.
 */
final class DatabaseProbe implements AutoCloseable {

    private final HikariDataSource pool;
    private final Duration patience;
    private ExecutorService thread = newThread();
    private @Nullable Connection connection;

    DatabaseProbe(HikariDataSource pool, Duration patience) {
        this.pool = pool;
        this.patience = patience;
    }

    boolean answers() {
        if (answersInTime()) {
            return true;
        }
        // Anew: the connection may have been cut while the database is there.
        return answersInTime();
    }

    private boolean answersInTime() {
        Future<Boolean> answer = thread.submit(this::ask);
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failure) {
            return false;
        } catch (TimeoutException silence) {
            // The old thread hangs on a dead connection until the driver gives up; it takes its connection with it.
            thread.shutdownNow();
            thread = newThread();
            connection = null;
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private boolean ask() {
        @Nullable Connection before = connection;
        try {
            Connection open = before == null ? DriverManager.getConnection(pool.getJdbcUrl(), login()) : before;
            connection = open;
            try (Statement statement = open.createStatement()) {
                statement.execute("select 1");
            }
            return true;
        } catch (SQLException failure) {
            close(connection);
            connection = null;
            // One that refuses us, for too many connections or a changed password, is there.
            return !Outage.isBehind(failure);
        }
    }

    private Properties login() {
        Properties login = new Properties();
        login.setProperty("user", String.valueOf(pool.getUsername()));
        login.setProperty("password", String.valueOf(pool.getPassword()));
        login.setProperty("ApplicationName", "dieu-phoi probe");
        login.setProperty("connectTimeout", "2");
        login.setProperty("socketTimeout", "2");
        return login;
    }

    private static ExecutorService newThread() {
        return Executors.newSingleThreadExecutor(work -> {
            Thread own = new Thread(work, "database-probe");
            own.setDaemon(true);
            return own;
        });
    }

    private static void close(@Nullable Connection connection) {
        if (connection != null) {
            try {
                connection.close();
            } catch (SQLException alreadyBroken) {
                // What is broken need not be closed.
            }
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
        close(connection);
        connection = null;
    }
}
