package vn.dieuphoi.leaving;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import vn.dieuphoi.Refused;

/** Writes the lines of an archive into their tables, as they were. */
final class ReadRows {

    private static final int AT_ONCE = 500;

    /** The journal is never empty: its lines get numbers behind those that are there, and whoever names one follows. */
    private static final Set<String> LINES = Set.of("journal.id", "journal.corrects", "value_change.line");

    private final Connection database;
    private final ArchiveFile file;
    private final long linesThere;
    private final Map<String, Long> highest = new LinkedHashMap<>();

    ReadRows(Connection database, ArchiveFile file, long linesThere) {
        this.database = database;
        this.file = file;
        this.linesThere = linesThere;
    }

    /**
     * @param expected how many the archive says that there are
     * @return how many were written
     */
    long read(ArchivedTable table, long expected) throws IOException, SQLException {
        Map<String, String> types = ArchiveColumns.of(database, table.name()).stream()
                .collect(Collectors.toMap(
                        ArchiveColumns.Column::name,
                        ArchiveColumns.Column::type,
                        (one, other) -> one,
                        LinkedHashMap::new));
        try (InputStream in = file.content(table.file());
                CSVParser lines = ArchiveCsv.from(in)) {
            List<String> columns = lines.getHeaderNames().stream()
                    .filter(name -> !table.left().contains(name))
                    .toList();
            for (String column : columns) {
                if (!types.containsKey(column)) {
                    throw new Refused("Bảng " + table.name() + " ở đây không có cột " + column
                            + ". Hãy dùng bản phần mềm đã lập bản lấy ra hoặc mới hơn; chưa ghi gì.");
                }
            }
            long written = table.itself() == null
                    ? write(table, columns, types, lines)
                    : writeInTurn(table, columns, types, lines.getRecords());
            if (written != expected) {
                throw new Refused(
                        "Bảng " + table.name() + " có " + written + " dòng, lẽ ra " + expected + "; chưa ghi gì.");
            }
            return written;
        }
    }

    private long write(ArchivedTable table, List<String> columns, Map<String, String> types, Iterable<CSVRecord> lines)
            throws SQLException, IOException {
        long written = 0;
        try (PreparedStatement insert = database.prepareStatement(sql(table, columns, types))) {
            for (CSVRecord line : lines) {
                fill(insert, table, columns, types, line);
                insert.addBatch();
                written++;
                if (written % AT_ONCE == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
        return written;
    }

    /** A line that names another one of its table waits until that one is there. */
    private long writeInTurn(
            ArchivedTable table, List<String> columns, Map<String, String> types, List<CSVRecord> lines)
            throws SQLException, IOException {
        Set<String> there = new HashSet<>();
        List<CSVRecord> waiting = lines;
        long written = 0;
        while (!waiting.isEmpty()) {
            List<CSVRecord> now = new ArrayList<>();
            List<CSVRecord> later = new ArrayList<>();
            Set<String> before = Set.copyOf(there);
            for (CSVRecord line : waiting) {
                String named = line.get(table.itself());
                boolean ready = named == null || before.contains(named) || named.equals(line.get(table.key()));
                (ready ? now : later).add(line);
            }
            if (now.isEmpty()) {
                throw new Refused("Bảng " + table.name() + " có dòng chỉ tới dòng không có; chưa ghi gì.");
            }
            written += write(table, columns, types, now);
            now.forEach(line -> there.add(line.get(table.key())));
            waiting = later;
        }
        return written;
    }

    private static String sql(ArchivedTable table, List<String> columns, Map<String, String> types) {
        return columns.stream()
                        .map(ArchiveColumns::quoted)
                        .collect(Collectors.joining(
                                ", ", "insert into " + table.name() + " (", ") overriding system value values ("))
                + columns.stream()
                        .map(column -> value(types.getOrDefault(column, "")))
                        .collect(Collectors.joining(", "))
                + ")" + (table.name().equals("report_template") ? " on conflict do nothing" : "");
    }

    private static String value(String type) {
        return type.equals(ArchiveColumns.BYTES) ? "?" : "?::" + ArchiveColumns.quoted(type);
    }

    private void fill(
            PreparedStatement insert,
            ArchivedTable table,
            List<String> columns,
            Map<String, String> types,
            CSVRecord line)
            throws SQLException, IOException {
        for (int each = 0; each < columns.size(); each++) {
            String column = columns.get(each);
            String value = line.get(column);
            if (value != null && LINES.contains(table.name() + "." + column)) {
                value = String.valueOf(Long.parseLong(value) + linesThere);
            }
            if (value != null && column.equals("id") && "int8".equals(types.get(column))) {
                highest.merge(table.name(), Long.parseLong(value), Math::max);
            }
            if (value != null && ArchiveColumns.BYTES.equals(types.get(column))) {
                try (InputStream content = file.content(value)) {
                    insert.setBytes(each + 1, content.readAllBytes());
                }
            } else if (value == null && ArchiveColumns.BYTES.equals(types.get(column))) {
                insert.setBytes(each + 1, null);
            } else {
                insert.setString(each + 1, value);
            }
        }
    }

    /** What the house writes next gets a number behind those. */
    void goOnCounting() throws SQLException {
        for (Map.Entry<String, Long> table : highest.entrySet()) {
            String sequence = ArchiveSession.one(
                    database, "select coalesce(pg_get_serial_sequence('" + table.getKey() + "', 'id'), '')");
            if (!sequence.isEmpty()) {
                ArchiveSession.one(database, "select setval('" + sequence + "', " + table.getValue() + ")");
            }
        }
    }
}
