package vn.dieuphoi.leaving;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** A transaction in which values are written as texts in one way, whatever the server is set to. */
final class ArchiveSession {

    private ArchiveSession() {}

    /** Everything is seen as of one moment. */
    static void begin(Connection database) throws SQLException {
        database.setAutoCommit(false);
        database.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        try (Statement session = database.createStatement()) {
            session.execute("set local time zone 'UTC'");
            session.execute("set local datestyle = 'ISO, YMD'");
            session.execute("set local bytea_output = 'hex'");
            session.execute("set local extra_float_digits = 1");
        }
    }

    static String one(Connection database, String sql) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet answer = statement.executeQuery(sql)) {
            return answer.next() ? String.valueOf(answer.getString(1)) : "";
        }
    }

    static long number(Connection database, String sql) throws SQLException {
        return Long.parseLong(one(database, sql));
    }
}
