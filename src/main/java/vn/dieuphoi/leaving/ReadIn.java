package vn.dieuphoi.leaving;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import vn.dieuphoi.Actor;
import vn.dieuphoi.Refused;
import vn.dieuphoi.engine.look.AccountWords;

/**
 * Reads an archive into an empty house, in one transaction: all of it or nothing. What was open when it was taken is closed
 * with that moment, and nothing of it is given to the engine.
 */
final class ReadIn {

    private final Connection database;
    private final ArchiveFile file;
    private final ArchiveFacts facts;

    private ReadIn(Connection database, ArchiveFile file, ArchiveFacts facts) {
        this.database = database;
        this.file = file;
        this.facts = facts;
    }

    /**
     * @param database without an open transaction
     * @throws Refused when the house is not empty, the file is not whole, or belongs to a newer release
     */
    static Taken read(Connection database, Path path, String by) throws IOException, SQLException {
        try (ArchiveFile file = ArchiveFile.open(path)) {
            ArchiveFacts facts = file.facts();
            ArchiveSession.begin(database);
            try {
                Taken taken = new ReadIn(database, file, facts).all(by);
                database.commit();
                return taken;
            } finally {
                database.rollback();
            }
        }
    }

    private Taken all(String by) throws IOException, SQLException {
        ArchiveSession.one(database, "select pg_advisory_xact_lock(hashtextextended('dieuphoi:read-in', 0))");
        fits();
        empty();
        long lines = ArchiveSession.number(database, "select coalesce(max(id), 0) from journal");
        ReadRows rows = new ReadRows(database, file, lines);
        long count = 0;
        for (ArchivedTable table : ArchivedTables.ALL) {
            if (table.readIn()) {
                count += rows.read(table, facts.rows().getOrDefault(table.name(), 0L));
            }
        }
        Instant at = Instant.parse(facts.takenAt());
        long bytes = new ReadFiles(database, file).read();
        rows.goOnCounting();
        new ClosedPlans(database, at).close();
        Taken taken = new Taken(at, file.sha256(), count, facts.files(), bytes);
        TakenBook.note(
                database,
                "insert into read_in (taken_at, sha256, line_count, files, bytes, read_by) values (?, ?, ?, ?, ?, ?)",
                taken,
                by);
        return taken;
    }

    private void fits() throws SQLException {
        String own = ArchiveSession.one(
                database,
                "select version from flyway_schema_history where version is not null order by installed_rank desc limit 1");
        if (facts.format() != ArchiveFacts.FORMAT || number(facts.schema()) > number(own)) {
            throw new Refused("Bản lấy ra này do một bản mới hơn lập (cấu trúc " + facts.schema() + ", ở đây " + own
                    + "). Hãy dùng bản phần mềm đó hoặc mới hơn; chưa ghi gì.");
        }
    }

    private static long number(String version) {
        return Long.parseLong(version.replaceFirst("[^0-9].*", ""));
    }

    private void empty() throws SQLException {
        List<String> full = new ArrayList<>();
        for (ArchivedTable table : ArchivedTables.ALL) {
            boolean counted = table.readIn() && !MAY_HAVE_ROWS.contains(table.name());
            if (counted && ArchiveSession.number(database, "select count(*) from " + table.name()) > 0) {
                full.add(table.name());
            }
        }
        if (!full.isEmpty()) {
            throw new Refused("Chỉ đọc lại vào một nhà trống; ở đây đã có "
                    + String.join(", ", full.subList(0, Math.min(5, full.size()))) + (full.size() > 5 ? ", …" : "")
                    + ". Hãy dùng một cơ sở dữ liệu mới; chưa ghi gì.");
        }
    }

    /** What every house has from its first start. */
    private static final List<String> MAY_HAVE_ROWS = List.of("journal", "report_template");

    /** Moves what was open to how it stood when it was taken: closed. */
    private record ClosedPlans(Connection database, Instant at) {

        private static final String READ_IN = "Đọc lại bản lấy ra";

        /** {@code ?} is the moment. */
        private static final List<String> STATEMENTS = List.of(
                "update adopted_plan set read_in_at = greatest(now(), ?::timestamptz)",
                """
                        update work_item set state = 'CLOSED_PARTLY', closed_at = ?::timestamptz,
                            outcome = concat_ws(' ', nullif(outcome, ''), 'Chưa xong khi dữ liệu được lấy ra.')
                         where state = 'OPEN'""",
                "update obligation set state = 'WITHDRAWN', ended_at = ?::timestamptz, task = null where state = 'OPEN'",
                """
                        update coordination_request set state = 'WITHDRAWN', closed_at = ?::timestamptz
                         where state not in ('DECLINED', 'TAKEN', 'WITHDRAWN', 'UNANSWERED')""",
                "update extension_request set state = 'LAPSED', decided_at = ?::timestamptz where state = 'OPEN'",
                """
                        update notice set ended = 'WORK_ENDED', ended_at = ?::timestamptz
                         where ended is null and directive is null""",
                """
                        update turn_list set state = 'RETURNED', decided_at = ?::timestamptz,
                            words = coalesce(words, 'Chưa ký khi dữ liệu được lấy ra.') where state = 'WAITING'""",
                "update head_term set until_day = ?::timestamptz::date where until_day is null");

        /** Whoever has an account here already, the administrator above all, is here and has not left. */
        private void peopleLeave() throws SQLException {
            List<String> here = AccountWords.ids(JdbcClient.create(new SingleConnectionDataSource(database, true)));
            try (PreparedStatement leave = database.prepareStatement(
                    "update person set left_on = ?::timestamptz::date where left_on is null and id <> all (?)")) {
                leave.setString(1, at.toString());
                leave.setArray(2, database.createArrayOf("text", here.toArray()));
                leave.executeUpdate();
            }
        }

        void close() throws SQLException {
            for (String sql : STATEMENTS) {
                try (var statement = database.prepareStatement(sql)) {
                    statement.setString(1, at.toString());
                    statement.executeUpdate();
                }
            }
            peopleLeave();
            try (PreparedStatement line = database.prepareStatement(
                    "insert into journal (at, actor, subject, action, reason) values (now(), ?, 'he-thong', ?, ?)")) {
                line.setString(1, Actor.SYSTEM.person());
                line.setString(2, READ_IN);
                line.setString(3, "Bản lấy ra lúc " + at + "; mọi kế hoạch trong đó đã đóng.");
                line.executeUpdate();
            }
        }
    }
}
