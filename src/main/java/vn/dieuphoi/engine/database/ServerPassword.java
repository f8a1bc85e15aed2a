package vn.dieuphoi.engine.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;

/** A password of the embedded server: random, kept beside the data, so that other users of the machine stay out. */
final class ServerPassword {

    private ServerPassword() {}

    static String of(Path file) throws IOException {
        if (Files.exists(file)) {
            return Files.readString(file).strip();
        }
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        String password = HexFormat.of().formatHex(random);
        Files.createFile(file, OwnerOnly.file());
        Files.writeString(file, password);
        return password;
    }
}
