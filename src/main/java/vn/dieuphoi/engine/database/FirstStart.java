package vn.dieuphoi.engine.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/**
 * The first start on a data directory creates the cluster, which takes seconds and may be interrupted. A mark stands
 * while it lasts: a cluster beside the mark never ran and is thrown away; one without it is never touched.
 */
final class FirstStart {

    private FirstStart() {}

    static void discardHalfDone(DataDirectory data) throws IOException {
        if (Files.exists(mark(data))) {
            FileSystemUtils.deleteRecursively(data.cluster());
        }
        if (!Files.exists(data.cluster())) {
            Files.writeString(mark(data), "");
        }
    }

    static void done(DataDirectory data) throws IOException {
        Files.deleteIfExists(mark(data));
    }

    private static Path mark(DataDirectory data) {
        return data.root().resolve(".first-start");
    }
}
