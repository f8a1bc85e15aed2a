package vn.dieuphoi.engine.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;

/** Files and folders that other users of the machine cannot read. */
public final class PrivateFile {

    private PrivateFile() {}

    /** @return the path, at which an empty file stands now */
    public static Path create(Path file) throws IOException {
        return Files.createFile(file, OwnerOnly.file());
    }

    /** With what a folder is created that is as private. */
    public static FileAttribute<?>[] folder() {
        return OwnerOnly.directory();
    }
}
