package vn.dieuphoi.engine.database;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;

/** The password of the embedded server: random, kept beside the data, so that other users of the machine stay out. */
final class ServerPassword {

    private static final String OWNER_ONLY = "rw-------";

    private ServerPassword() {}

    static String of(DataDirectory data) throws IOException {
        Path file = data.passwordFile();
        if (Files.exists(file)) {
            return Files.readString(file).strip();
        }
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        String password = HexFormat.of().formatHex(random);
        Files.createFile(file, attributes());
        Files.writeString(file, password);
        return password;
    }

    private static FileAttribute<?>[] attributes() {
        Set<String> views = FileSystems.getDefault().supportedFileAttributeViews();
        return views.contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(OWNER_ONLY))
                }
                : new FileAttribute<?>[0];
    }
}
