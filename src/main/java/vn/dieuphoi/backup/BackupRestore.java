package vn.dieuphoi.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Enumeration;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.springframework.util.FileSystemUtils;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.Refused;
import vn.dieuphoi.Sha256;
import vn.dieuphoi.engine.database.PrivateFile;
import vn.dieuphoi.engine.database.StoppedData;

/** Puts a backup in the place of the embedded database of a stopped application. */
public final class BackupRestore {

    private static final String UNFINISHED = ".dang-phuc-hoi";
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH-mm-ss");

    private BackupRestore() {}

    /**
     * Unpacks beside the database and compares every file with its hash; only then anything is put in its place.
     *
     * @param replace whether a database that is there is laid aside
     * @return where what was there lies now, or the data directory itself when nothing was
     * @throws Refused when the file is no whole backup, or there is a database and it may not be laid aside
     */
    public static Path restore(Path backup, Path directory, boolean replace) {
        try (StoppedData data = StoppedData.take(directory)) {
            if (!data.isEmpty() && !replace) {
                throw new Refused(
                        "Trong " + data.root() + " đang có cơ sở dữ liệu. Hãy chọn thư mục khác (--data) hoặc thêm"
                                + " --replace: dữ liệu đang có được chuyển sang một bên, không mất.");
            }
            Path unpacked = data.privateFolder(UNFINISHED);
            FileSystemUtils.deleteRecursively(unpacked);
            data.privateFolder(UNFINISHED);
            unpack(backup, unpacked);
            Path old = data.isEmpty() ? data.root() : layAside(data);
            for (String each : new String[] {"postgres.password", "application.password", "postgres"}) {
                Files.move(unpacked.resolve(each), data.root().resolve(each));
            }
            Files.delete(unpacked);
            return old;
        } catch (IOException failed) {
            throw new Refused("Chưa phục hồi được từ " + backup + ": " + failed.getMessage()
                    + ". Hãy kiểm tra tệp và chỗ trống rồi chạy lại; dữ liệu đang có chưa bị thay.");
        }
    }

    private static Path layAside(StoppedData data) throws IOException {
        Path aside = data.privateFolder(
                "truoc-phuc-hoi-" + LocalDateTime.now(HoChiMinhTime.ZONE).format(MOMENT));
        for (String each : new String[] {"postgres", "postgres.password", "application.password"}) {
            Path there = data.root().resolve(each);
            if (Files.exists(there)) {
                Files.move(there, aside.resolve(each));
            }
        }
        return aside;
    }

    private static void unpack(Path backup, Path folder) throws IOException {
        try (ZipFile zip = new ZipFile(backup.toFile(), StandardCharsets.UTF_8)) {
            Map<String, String> hashes = manifest(zip, backup);
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                Path place = folder.resolve(entry.getName()).normalize();
                if (!place.startsWith(folder)) {
                    throw damaged(backup, entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(place, PrivateFile.folder());
                } else if (!entry.getName().equals(HashedZip.MANIFEST)) {
                    Files.createDirectories(place.getParent(), PrivateFile.folder());
                    if (!write(zip, entry, place).equals(hashes.remove(entry.getName()))) {
                        throw damaged(backup, entry.getName());
                    }
                }
            }
            if (!hashes.isEmpty()) {
                throw damaged(backup, hashes.keySet().iterator().next());
            }
        }
    }

    private static String write(ZipFile zip, ZipEntry entry, Path place) throws IOException {
        PrivateFile.create(place);
        try (InputStream content = zip.getInputStream(entry);
                OutputStream out = Files.newOutputStream(place)) {
            return Sha256.hex(content, out);
        }
    }

    private static Map<String, String> manifest(ZipFile zip, Path backup) throws IOException {
        Map<String, String> hashes = HashedZip.hashes(zip);
        if (hashes.isEmpty()) {
            throw new Refused(
                    backup + " không phải bản sao lưu của Điều Phối. Hãy chọn tệp dieu-phoi-….zip do lệnh backup lập.");
        }
        return hashes;
    }

    private static Refused damaged(Path backup, String entry) {
        return new Refused(
                "Bản sao lưu " + backup + " đã hỏng ở " + entry + ". Hãy dùng bản khác; dữ liệu đang có chưa bị thay.");
    }
}
