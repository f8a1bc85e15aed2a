package vn.dieuphoi.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Where uploads lie while they come in and are looked at; the web server keeps its part of them in the same folder. Each
 * is deleted as soon as it is through or broken off. Only a kill leaves something, which the next start clears away.
 */
@Component
class Spool {

    private static final Logger LOG = LoggerFactory.getLogger(Spool.class);

    /** What was written to more recently may belong to another node of the same machine. */
    private static final Duration FORGOTTEN = Duration.ofHours(1);

    private final Path folder;

    Spool(@Value("${dieuphoi.evidence.spool}") Path folder) throws IOException {
        this.folder = folder;
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
            if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            }
        }
        clear();
    }

    Path file() throws IOException {
        return Files.createTempFile(folder, "minh-chung-", ".tmp");
    }

    private void clear() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            List<Path> forgotten = all.filter(Spool::isForgotten).toList();
            for (Path file : forgotten) {
                Files.deleteIfExists(file);
            }
            if (!forgotten.isEmpty()) {
                LOG.info("Đã xóa {} tệp tải lên dở dang của lần chạy trước", forgotten.size());
            }
        }
    }

    private static boolean isForgotten(Path file) {
        try {
            return Files.isRegularFile(file)
                    && Files.getLastModifiedTime(file)
                            .toInstant()
                            .isBefore(InstantSource.system().instant().minus(FORGOTTEN));
        } catch (IOException gone) {
            return false;
        }
    }
}
