package vn.dieuphoi.backup;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import vn.dieuphoi.Sha256;

/**
 * A backup as it is written: a ZIP whose last entry, {@value #MANIFEST}, has the SHA-256 of every other in the format of
 * {@code sha256sum}.
 */
final class BackupFile implements Closeable {

    static final String MANIFEST = "MANIFEST.sha256";

    /** The files of the server. */
    static final String CLUSTER = "postgres/";

    private final ZipOutputStream zip;
    private final StringBuilder manifest = new StringBuilder();

    BackupFile(Path file) throws IOException {
        zip = new ZipOutputStream(Files.newOutputStream(file), StandardCharsets.UTF_8);
    }

    void folder(String name) throws IOException {
        zip.putNextEntry(new ZipEntry(name.endsWith("/") ? name : name + "/"));
        zip.closeEntry();
    }

    /** @param most what lies behind is left: a file that grows while it is read must not grow without end */
    void add(String name, InputStream content, long most) throws IOException {
        MessageDigest digest = Sha256.digest();
        zip.putNextEntry(new ZipEntry(name));
        DigestOutputStream out = new DigestOutputStream(zip, digest);
        byte[] piece = new byte[1 << 16];
        long left = most;
        int read = content.read(piece);
        while (read > 0 && left > 0) {
            out.write(piece, 0, (int) Math.min(read, left));
            left -= read;
            read = content.read(piece);
        }
        zip.closeEntry();
        manifest.append(HexFormat.of().formatHex(digest.digest()))
                .append("  ")
                .append(name)
                .append('\n');
    }

    void add(String name, String content) throws IOException {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        add(name, new ByteArrayInputStream(bytes), bytes.length);
    }

    @Override
    public void close() throws IOException {
        zip.putNextEntry(new ZipEntry(MANIFEST));
        zip.write(manifest.toString().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
        zip.close();
    }
}
