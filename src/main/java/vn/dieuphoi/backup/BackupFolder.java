package vn.dieuphoi.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.Refused;
import vn.dieuphoi.engine.database.KeptServer;
import vn.dieuphoi.engine.database.PrivateFile;

/** The folder in which backups lie, each a file named after its moment. */
final class BackupFolder {

    private static final String NAME = "dieu-phoi-";
    private static final String END = ".zip";
    private static final String UNFINISHED = ".dang-ghi";
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH-mm-ss");

    private final Path folder;

    BackupFolder(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    /**
     * Takes one of a running server. Under its name it is whole: until then the file is called otherwise.
     *
     * @param keep how many of the newest stay; 0 for all
     */
    Path take(KeptServer server, int keep) {
        if (folder.startsWith(server.root())) {
            throw new Refused("Thư mục sao lưu không được nằm trong thư mục dữ liệu " + server.root()
                    + ". Hãy chọn thư mục khác, tốt nhất trên ổ đĩa khác: --to.");
        }
        try {
            Files.createDirectories(folder);
            String name = NAME + LocalDateTime.now(HoChiMinhTime.ZONE).format(MOMENT) + END;
            Path unfinished = PrivateFile.create(folder.resolve(name + UNFINISHED));
            try {
                try (HashedZip file = new HashedZip(unfinished)) {
                    new ServerBackup(server, file).copy();
                }
                Path done = Files.move(unfinished, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
                note(server, done);
                tidy(keep);
                return done;
            } finally {
                Files.deleteIfExists(unfinished);
            }
        } catch (IOException | SQLException failed) {
            throw new Refused("Chưa sao lưu được: " + failed.getMessage() + ". Hãy kiểm tra chỗ trống và quyền ghi của "
                    + folder + ", rồi chạy lại.");
        }
    }

    /** Whole ones, the newest first. */
    List<Path> all() {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches(NAME + "[-0-9T]+\\" + END))
                    .sorted(Comparator.reverseOrder())
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void tidy(int keep) throws IOException {
        if (keep > 0) {
            for (Path old : all().stream().skip(keep).toList()) {
                Files.delete(old);
            }
        }
    }

    private static void note(KeptServer server, Path file) throws IOException, SQLException {
        try (Connection database = DriverManager.getConnection(server.url(), KeptServer.OWNER, server.owner());
                PreparedStatement note = database.prepareStatement(
                        "insert into backup_taken (place, bytes, way) values (?, ?, 'backup')")) {
            note.setString(1, file.toString());
            note.setLong(2, Files.size(file));
            note.executeUpdate();
        }
    }
}
