package vn.dieuphoi.filestore;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A folder, for several nodes a shared one: {@code ab/cdef…}, two digits of the hash and the rest of them. */
final class FolderStore implements FileStore {

    private static final Pattern NAME = Pattern.compile("([0-9a-f]{2})[/\\\\]([0-9a-f]{62})");
    private static final String UNFINISHED = ".dang-ghi";

    private final Path folder;

    FolderStore(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    @Override
    public void put(String sha256, Path content) throws StoreUnavailable {
        Path file = file(sha256);
        try {
            if (has(sha256, Files.size(content))) {
                return;
            }
            found();
            Files.createDirectories(file.getParent());
            Path unfinished = Files.createTempFile(file.getParent(), sha256.substring(2, 10), UNFINISHED);
            try {
                Files.copy(content, unfinished, StandardCopyOption.REPLACE_EXISTING);
                onDisk(unfinished);
                // A name that is there has its whole content, however the machine was switched off.
                Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(unfinished);
            }
        } catch (IOException failed) {
            throw failure(failed);
        }
    }

    private static void onDisk(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /** One that is made here is for the account alone; one that an administrator made has the rights that he gave it. */
    private void found() throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        Files.createDirectories(folder);
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }

    @Override
    public InputStream open(String sha256) throws StoreUnavailable {
        try {
            return Files.newInputStream(file(sha256));
        } catch (IOException failed) {
            throw failure(failed);
        }
    }

    @Override
    public boolean has(String sha256, long size) throws StoreUnavailable {
        Path file = file(sha256);
        try {
            return Files.isRegularFile(file) && Files.size(file) == size;
        } catch (IOException failed) {
            throw failure(failed);
        }
    }

    @Override
    public void remove(String sha256) throws StoreUnavailable {
        try {
            Files.deleteIfExists(file(sha256));
        } catch (IOException failed) {
            throw failure(failed);
        }
    }

    @Override
    public void each(Consumer<String> sha256) throws StoreUnavailable {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder, 2, FileVisitOption.FOLLOW_LINKS)) {
            files.filter(Files::isRegularFile)
                    .map(file -> NAME.matcher(folder.relativize(file).toString()))
                    .filter(Matcher::matches)
                    .forEach(name -> sha256.accept(name.group(1) + name.group(2)));
        } catch (IOException failed) {
            throw failure(failed);
        }
    }

    private Path file(String sha256) {
        return folder.resolve(sha256.substring(0, 2)).resolve(sha256.substring(2));
    }

    @Override
    public String words() {
        return "thư mục " + folder;
    }

    private StoreUnavailable failure(IOException cause) {
        return new StoreUnavailable("%s không đọc hoặc không ghi được: %s".formatted(words(), cause), cause);
    }
}
