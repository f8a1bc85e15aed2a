package vn.dieuphoi.leaving;

import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import vn.dieuphoi.Refused;
import vn.dieuphoi.Sha256;

/** Writes the files of an archive in pieces, as an upload would have, and compares each with the hash in its own line. */
final class ReadFiles {

    private static final int PIECE = 1024 * 1024;

    private final Connection database;
    private final ArchiveFile file;

    ReadFiles(Connection database, ArchiveFile file) {
        this.database = database;
        this.file = file;
    }

    /** @return how many bytes */
    long read() throws IOException, SQLException {
        long bytes = 0;
        try (Statement statement = database.createStatement()) {
            // Wherever they stood in their own house.
            statement.executeUpdate("update evidence_file set kept_in = 'DATABASE' where kept_in <> 'DATABASE'");
            statement.setFetchSize(100);
            try (ResultSet row = statement.executeQuery("select id, sha256, name from evidence_file"
                    // What was in the others had been removed in its own house already.
                    + " where content_removed_at is null order by id")) {
                while (row.next()) {
                    bytes += read(row.getLong(1), row.getString(2), row.getString(3));
                }
            }
        }
        return bytes;
    }

    private long read(long id, String sha256, String name) throws IOException, SQLException {
        MessageDigest digest = Sha256.digest();
        long size = 0;
        try (InputStream content = new DigestInputStream(file.content(file.named("tep/" + id + "-")), digest);
                PreparedStatement insert = database.prepareStatement(
                        "insert into " + ArchivedTables.PIECES + " (file, position, bytes) values (?, ?, ?)")) {
            byte[] piece = content.readNBytes(PIECE);
            for (int position = 0; piece.length > 0; position++) {
                insert.setLong(1, id);
                insert.setInt(2, position);
                insert.setBytes(3, piece);
                insert.executeUpdate();
                size += piece.length;
                piece = content.readNBytes(PIECE);
            }
        }
        if (!HexFormat.of().formatHex(digest.digest()).equals(sha256)) {
            throw new Refused("Tệp " + name + " (số " + id + ") không còn như khi được nộp; chưa ghi gì.");
        }
        return size;
    }
}
