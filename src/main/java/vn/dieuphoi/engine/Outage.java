package vn.dieuphoi.engine;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.Nullable;

/** Tells a database that is away from a statement that is wrong. */
public final class Outage {

    /** SQL standard: connection exception. */
    private static final String CONNECTION = "08";

    /** PostgreSQL: shut down by an administrator, after a crash, or not yet started. */
    private static final String SHUTDOWN = "57P0";

    private static final String CLOSED = "Connection is closed";

    private Outage() {}

    /** Whether the failure comes from a connection that broke or could not be had. */
    public static boolean isBehind(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLTransientConnectionException || cause instanceof SQLException sql && broken(sql)) {
                return true;
            }
            if (cause.getCause() == cause) {
                break;
            }
        }
        return false;
    }

    private static boolean broken(SQLException failure) {
        @Nullable String state = failure.getSQLState();
        return state != null && (state.startsWith(CONNECTION) || state.startsWith(SHUTDOWN))
                // The pool says without a state that a connection was closed under its user.
                || state == null && (failure.getCause() instanceof IOException || CLOSED.equals(failure.getMessage()));
    }
}
