package vn.dieuphoi.engine.database;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The role as which the application works on the embedded server; only migrations come as the server's owner. Its rights
 * are given by {@link ApplicationGrants}.
 *
 * @param password random hexadecimal, kept beside the data
 */
record ApplicationRole(String user, String password) {

    private static final String USER = "dieuphoi";

    /** Creates it on a server that does not have it yet, also when an earlier release made the server. */
    static ApplicationRole on(DatabaseServer server, DataDirectory data) throws IOException {
        String password = ServerPassword.of(data.applicationPasswordFile());
        try (Connection owner = DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password());
                Statement statement = owner.createStatement()) {
            boolean there;
            try (ResultSet found = statement.executeQuery("select 1 from pg_roles where rolname = '" + USER + "'")) {
                there = found.next();
            }
            statement.execute((there ? "alter" : "create") + " role " + USER + " login password '" + password + "'");
        } catch (SQLException e) {
            throw new IOException(e);
        }
        return new ApplicationRole(USER, password);
    }
}
