package vn.dieuphoi.engine.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The embedded server that runs on kept data at this moment, for commands beside the application.
 *
 * @param root the data directory
 * @param url for JDBC
 * @param owner password of the server's owner, {@code postgres}
 * @param application password of the role as which the application works
 */
public record KeptServer(Path root, String url, String owner, String application) {

    public static final String OWNER = "postgres";
    public static final String APPLICATION = "dieuphoi";

    private static final int PORT_LINE = 3;

    /** The one on this data directory; empty while none runs there. */
    public static Optional<KeptServer> on(Path directory) {
        DataDirectory data = new DataDirectory(directory.toAbsolutePath().normalize());
        try {
            if (OrphanedServer.find(data).isEmpty()) {
                return Optional.empty();
            }
            List<String> lines = Files.readAllLines(data.cluster().resolve("postmaster.pid"));
            return Optional.of(new KeptServer(
                    data.root(),
                    "jdbc:postgresql://localhost:" + lines.get(PORT_LINE).strip() + "/postgres",
                    Files.readString(data.passwordFile()).strip(),
                    Files.readString(data.applicationPasswordFile()).strip()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Where PostgreSQL keeps its files. */
    public Path cluster() {
        return new DataDirectory(root).cluster();
    }

    /** What belongs to the cluster and lies beside it. */
    public List<Path> passwords() {
        DataDirectory data = new DataDirectory(root);
        return List.of(data.passwordFile(), data.applicationPasswordFile());
    }

    @Override
    public String toString() {
        return url;
    }
}
