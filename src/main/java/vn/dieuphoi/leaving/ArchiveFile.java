package vn.dieuphoi.leaving;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.Closeable;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import vn.dieuphoi.Refused;
import vn.dieuphoi.Sha256;
import vn.dieuphoi.backup.HashedZip;

/** What was taken out, opened and found whole. */
final class ArchiveFile implements Closeable {

    private final Path file;
    private final ZipFile zip;
    private final String sha256;

    private ArchiveFile(Path file, ZipFile zip, String sha256) {
        this.file = file;
        this.zip = zip;
        this.sha256 = sha256;
    }

    /** @throws Refused when it is no whole archive: each part is compared with its hash before anything is done */
    static ArchiveFile open(Path file) throws IOException {
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8);
        } catch (FileNotFoundException | java.nio.file.NoSuchFileException none) {
            throw new Refused("Không có tệp " + file + ".");
        } catch (java.util.zip.ZipException cut) {
            throw new Refused(file + " đã hỏng hoặc bị cắt. Hãy dùng bản khác; chưa ghi gì.");
        }
        try {
            Map<String, String> hashes = HashedZip.hashes(zip);
            if (hashes.isEmpty() || zip.getEntry(ArchiveFacts.NAME) == null) {
                throw new Refused(
                        file + " không phải bản lấy ra của Điều Phối. Hãy chọn tệp do lệnh leaving take lập.");
            }
            compare(file, zip, hashes);
            byte[] manifest =
                    zip.getInputStream(zip.getEntry(HashedZip.MANIFEST)).readAllBytes();
            return new ArchiveFile(file, zip, Sha256.hex(manifest));
        } catch (IOException | RuntimeException broken) {
            zip.close();
            throw broken;
        }
    }

    private static void compare(Path file, ZipFile zip, Map<String, String> hashes) throws IOException {
        Set<String> missing = new HashSet<>(hashes.keySet());
        var entries = zip.entries();
        while (entries.hasMoreElements()) {
            ZipEntry entry = entries.nextElement();
            if (entry.getName().equals(HashedZip.MANIFEST)) {
                continue;
            }
            missing.remove(entry.getName());
            try (InputStream content = zip.getInputStream(entry)) {
                if (!Sha256.hex(content, OutputStream.nullOutputStream()).equals(hashes.get(entry.getName()))) {
                    throw damaged(file, entry.getName());
                }
            }
        }
        if (!missing.isEmpty()) {
            throw damaged(file, missing.iterator().next());
        }
    }

    private static Refused damaged(Path file, String part) {
        return new Refused("Bản lấy ra " + file + " đã hỏng ở " + part + ". Hãy dùng bản khác; chưa ghi gì.");
    }

    /** Of the manifest. */
    String sha256() {
        return sha256;
    }

    ArchiveFacts facts() throws IOException {
        return new ObjectMapper().readValue(content(ArchiveFacts.NAME), ArchiveFacts.class);
    }

    /** @throws Refused when it has no such part */
    InputStream content(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new Refused("Bản lấy ra " + file + " thiếu " + name + ". Hãy dùng bản khác; chưa ghi gì.");
        }
        return zip.getInputStream(entry);
    }

    /** The name of the part that begins so. */
    String named(String begin) {
        return zip.stream()
                .map(ZipEntry::getName)
                .filter(name -> name.startsWith(begin))
                .findFirst()
                .orElse(begin);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
