package vn.dieuphoi.backup;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.springframework.util.StreamUtils;
import vn.dieuphoi.Sha256;

/**
 * A ZIP as it is written, whose last entry, {@value #MANIFEST}, has the SHA-256 of every other in the format of
 * {@code sha256sum}.
 */
public final class HashedZip implements Closeable {

    public static final String MANIFEST = "MANIFEST.sha256";

    /** The files of the server. */
    static final String CLUSTER = "postgres/";

    private final ZipOutputStream zip;
    private final StringBuilder manifest = new StringBuilder();

    /** Writes the content of one entry and leaves the stream open. */
    @FunctionalInterface
    public interface Content {

        void writeTo(OutputStream out) throws IOException, SQLException;
    }

    HashedZip(Path file) throws IOException {
        this(Files.newOutputStream(file));
    }

    /** @param out is closed with the ZIP */
    public HashedZip(OutputStream out) {
        zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
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
        close(name, digest);
    }

    public void add(String name, Content content) throws IOException, SQLException {
        MessageDigest digest = Sha256.digest();
        zip.putNextEntry(new ZipEntry(name));
        content.writeTo(new DigestOutputStream(StreamUtils.nonClosing(zip), digest));
        close(name, digest);
    }

    private void close(String name, MessageDigest digest) throws IOException {
        zip.closeEntry();
        manifest.append(HexFormat.of().formatHex(digest.digest()))
                .append("  ")
                .append(name)
                .append('\n');
    }

    public void add(String name, String content) throws IOException {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        add(name, new ByteArrayInputStream(bytes), bytes.length);
    }

    /** The SHA-256 of the manifest so far: who has it can tell whether a file is the one that was written. */
    public String sha256() {
        return Sha256.hex(manifest.toString());
    }

    /** Name and SHA-256 of everything in a ZIP; empty when it has no manifest. */
    public static Map<String, String> hashes(ZipFile zip) throws IOException {
        ZipEntry manifest = zip.getEntry(MANIFEST);
        Map<String, String> hashes = new HashMap<>();
        if (manifest != null) {
            String text = new String(zip.getInputStream(manifest).readAllBytes(), StandardCharsets.UTF_8);
            for (String line : text.lines().toList()) {
                String[] parts = line.split("  ", 2);
                hashes.put(parts[1], parts[0]);
            }
        }
        return hashes;
    }

    @Override
    public void close() throws IOException {
        zip.putNextEntry(new ZipEntry(MANIFEST));
        zip.write(manifest.toString().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
        zip.close();
    }
}
