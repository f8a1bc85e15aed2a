package vn.dieuphoi.engine.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** This process's PostgreSQL server, on a copy of the seed; each application or test class gets a clone of it. */
public final class SeededServer {

    /** What the demonstration's start filled. */
    private static final String SEED = "postgres";

    private final DatabaseServer server;

    private SeededServer(DatabaseServer server) {
        this.server = server;
    }

    /** The only one of this process; it ends with it. */
    public static SeededServer ofThisProcess() {
        return Only.SERVER;
    }

    /** Whatever the database holds is gone; it is as after the first start of the demonstration. */
    public void cloneTo(String database) {
        execute("drop database if exists " + database + " with (force)");
        execute("create database " + database + " template " + SEED + " strategy file_copy");
    }

    /** As a new machine has it: nothing, not even a table. */
    public void createEmpty(String database) {
        execute("drop database if exists " + database + " with (force)");
        execute("create database " + database + " template template0");
    }

    public String urlOf(String database) {
        return "jdbc:postgresql://localhost:" + server.port() + "/" + database;
    }

    public String user() {
        return server.user();
    }

    public String password() {
        return server.password();
    }

    private void execute(String statement) {
        // From a database that nobody clones: a template must have no connection.
        try (Connection connection = DriverManager.getConnection(urlOf("template1"), user(), password());
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        } catch (SQLException refused) {
            throw new IllegalStateException(statement, refused);
        }
    }

    /** The machine starts a server only when a test asks for one. */
    private static final class Only {

        static final SeededServer SERVER = new SeededServer(start());

        private static DatabaseServer start() {
            try {
                Path data = Files.createTempDirectory("dieuphoi-");
                Seed.copyTo(data);
                DatabaseServer server = DatabaseServer.temporary(DataDirectory.open(data));
                Runtime.getRuntime().addShutdownHook(new Thread(() -> close(server)));
                return server;
            } catch (IOException full) {
                throw new UncheckedIOException(full);
            }
        }

        private static void close(DatabaseServer server) {
            try {
                server.close();
            } catch (IOException left) {
                throw new UncheckedIOException(left);
            }
        }
    }
}
