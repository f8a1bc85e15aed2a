package vn.dieuphoi.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.evidence.content.EvidenceType;
import vn.dieuphoi.evidence.content.FileName;

/**
 * A file that passed every check and waits on the disk to be kept; closing it deletes it there.
 *
 * @param scanner what looked for viruses; null when none is set up
 */
record Checked(
        FileName name,
        EvidenceType type,
        long size,
        String sha256,
        @Nullable String scanner,
        Path content) implements AutoCloseable {

    @Override
    public void close() {
        try {
            Files.deleteIfExists(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
