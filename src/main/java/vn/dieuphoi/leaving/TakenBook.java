package vn.dieuphoi.leaving;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import vn.dieuphoi.filestore.FileStores;

/** What was taken out of this house and what was read into it, by command or on the page. */
public final class TakenBook {

    private static final int SHOWN = 50;

    private final Source source;
    private final FileStores stores;

    /** Where a connection comes from: the application's pool, or a command's own. */
    @FunctionalInterface
    public interface Source {

        Connection open() throws SQLException;
    }

    /** @param stores in which files stand outside the database */
    public TakenBook(Source source, FileStores stores) {
        this.source = source;
        this.stores = stores;
    }

    /** @param by who took it */
    public record Line(Taken taken, String by) {}

    /** @param by who read it in */
    public record ReadLine(Taken taken, String by, java.time.Instant readAt) {}

    /**
     * Writes everything to the stream, closes it, and notes that it was taken: only what has left whole.
     *
     * @param by whoever asked for it
     */
    public Taken take(OutputStream out, String by) throws IOException, SQLException {
        Taken taken;
        try (Connection database = source.open()) {
            taken = TakeOut.take(database, out, stores);
        }
        try (Connection database = source.open()) {
            note(
                    database,
                    "insert into taken_out (taken_at, sha256, line_count, files, bytes, taken_by) values (?, ?, ?, ?, ?, ?)",
                    taken,
                    by);
            if (!database.getAutoCommit()) {
                database.commit();
            }
        }
        return taken;
    }

    static void note(Connection database, String sql, Taken taken, String by) throws SQLException {
        try (PreparedStatement note = database.prepareStatement(sql)) {
            int at = 0;
            note.setTimestamp(++at, Timestamp.from(taken.at()));
            note.setString(++at, taken.sha256());
            note.setLong(++at, taken.rows());
            note.setLong(++at, taken.files());
            note.setLong(++at, taken.fileBytes());
            note.setString(++at, by);
            note.executeUpdate();
        }
    }

    /** The newest first. */
    public List<Line> taken() throws SQLException {
        List<Line> lines = new ArrayList<>();
        try (Connection database = source.open();
                Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(
                        "select taken_at, sha256, line_count, files, bytes, taken_by from taken_out order by id desc limit "
                                + SHOWN)) {
            while (row.next()) {
                lines.add(new Line(of(row), row.getString(6)));
            }
        }
        return lines;
    }

    /** The newest first. */
    public List<ReadLine> readIn() throws SQLException {
        List<ReadLine> lines = new ArrayList<>();
        try (Connection database = source.open();
                Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(
                        "select taken_at, sha256, line_count, files, bytes, read_by, read_at from read_in order by id desc limit "
                                + SHOWN)) {
            while (row.next()) {
                lines.add(new ReadLine(
                        of(row), row.getString(6), row.getTimestamp(7).toInstant()));
            }
        }
        return lines;
    }

    private static Taken of(ResultSet row) throws SQLException {
        return new Taken(
                row.getTimestamp(1).toInstant(), row.getString(2), row.getLong(3), row.getLong(4), row.getLong(5));
    }
}
