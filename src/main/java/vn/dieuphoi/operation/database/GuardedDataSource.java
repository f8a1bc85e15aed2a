package vn.dieuphoi.operation.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import vn.dieuphoi.engine.Outage;
import vn.dieuphoi.engine.ReadOnlyThread;

/**
 * The pool, asked in short turns: a pool that is used up is waited for, a database that is away is not. Whoever waits for
 * an answer from a database that has gone away is woken. Whoever only looks gets a connection that refuses every change.
 */
final class GuardedDataSource extends DelegatingDataSource {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final DatabasePresence presence;

    /** Weak, because a connection that was returned is told to nobody but the pool. */
    private final Set<Connection> inUse = Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

    GuardedDataSource(DataSource pool, DatabasePresence presence) {
        super(pool);
        this.presence = presence;
    }

    @Override
    public Connection getConnection() throws SQLException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            if (presence.away()) {
                throw new SQLTransientConnectionException("Cơ sở dữ liệu chưa trả lời.");
            }
            try {
                Connection connection = super.getConnection();
                inUse.add(connection);
                return ReadOnlyThread.reads() ? forReading(connection) : connection;
            } catch (SQLTransientConnectionException waitedInVain) {
                if (Outage.isBehind(waitedInVain.getCause()) || System.nanoTime() > end) {
                    throw waitedInVain;
                }
            }
        }
    }

    /** The pool takes it back when the connection returns, as whatever else was set. */
    private static Connection forReading(Connection connection) throws SQLException {
        try {
            connection.setReadOnly(true);
            return connection;
        } catch (SQLException broken) {
            connection.close();
            throw broken;
        }
    }

    int inUse() {
        return inUse.size();
    }

    /** Breaks what is in use, so that nobody waits for an answer that will not come. */
    void breakOff() {
        List<Connection> open;
        synchronized (inUse) {
            open = List.copyOf(inUse);
            inUse.clear();
        }
        for (Connection connection : open) {
            try {
                if (!connection.isClosed()) {
                    connection.abort(Runnable::run);
                }
            } catch (SQLException alreadyBroken) {
                // That is all that was wanted.
            }
        }
    }
}
