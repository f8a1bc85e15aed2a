package vn.dieuphoi.engine.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.engine.StartRefused;

/**
 * The directory that holds everything the application keeps on its machine.
 *
 * @param root absolute
 */
record DataDirectory(Path root) {

    /** Opens the directory and creates it when it is missing. */
    static DataDirectory open(Path path) {
        Path root = path.toAbsolutePath().normalize();
        try {
            Files.createDirectories(root, OwnerOnly.directory());
        } catch (IOException e) {
            throw notWritable(root, e);
        }
        if (!Files.isWritable(root)) {
            throw notWritable(root, null);
        }
        return new DataDirectory(root);
    }

    /** Where PostgreSQL keeps its files. */
    Path cluster() {
        return root.resolve("postgres");
    }

    /** Where the server's binaries are unpacked. */
    Path binaries() {
        return root.resolve("postgres-bin");
    }

    Path serverLog() {
        return root.resolve("postgres.log");
    }

    Path passwordFile() {
        return root.resolve("postgres.password");
    }

    /** The password of the role as which the application works. */
    Path applicationPasswordFile() {
        return root.resolve("application.password");
    }

    Path lockFile() {
        return root.resolve(".lock");
    }

    /** Creates a directory that other users of the machine can neither read nor change. */
    void createPrivately(Path directory) throws IOException {
        Files.createDirectories(directory, OwnerOnly.directory());
    }

    private static StartRefused notWritable(Path root, @Nullable IOException cause) {
        String message = "Không ghi được vào thư mục dữ liệu " + root
                + ". Hãy cấp quyền ghi cho thư mục này hoặc chọn thư mục khác: --dieuphoi.data=<đường dẫn>.";
        return cause == null ? new StartRefused(message) : new StartRefused(message, cause);
    }
}
