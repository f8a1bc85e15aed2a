package vn.dieuphoi.leaving;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVPrinter;
import vn.dieuphoi.backup.HashedZip;
import vn.dieuphoi.filestore.FileStores;
import vn.dieuphoi.filestore.StorePlace;
import vn.dieuphoi.plan.PlanJson;
import vn.dieuphoi.plan.PlanText;

/** Writes everything as of one moment into one ZIP, row by row and piece by piece: no more than a few are held at once. */
final class TakeOut {

    private static final int ROWS_AT_ONCE = 500;
    private static final int LONGEST_NAME = 80;

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private static final String READ_ME = """
            BẢN LẤY RA TỪ ĐIỀU PHỐI

            ke-hoach/*.yaml        từng kế hoạch đã ban hành, nguyên văn và dữ kiện
            bang/*.csv             từng bảng: UTF-8, dấu phẩy, dòng đầu là tên cột; ô trống là chưa có, "" là chữ rỗng;
                                   thời điểm theo giờ UTC; nguyên văn từng chữ, nên trong phần mềm bảng tính hãy nhập mọi
                                   cột là chữ
              bang/obligation.csv            việc phải làm: ai nợ, hạn, xong lúc nào; bang/obligation_change.csv từng thay đổi
              bang/coordination_request.csv  đề nghị phối hợp; bang/coordination_step.csv từng bước qua lại
              bang/work_item.csv             công việc; bang/monthly_round.csv tiến độ tháng; bang/item_report.csv báo cáo mục
              bang/issued_report.csv         báo cáo đã phát hành, cột content là toàn bộ nội dung (JSON)
              bang/journal.csv               nhật ký; bang/journal_seal.csv niêm của nhật ký
              bang/evidence_file.csv         tệp: thuộc việc nào, ai nộp, mã băm; bang/message.csv thông báo
            tep/<số>-<tên>         nội dung từng tệp, số theo cột id của bang/evidence_file.csv
            noi-dung/              nội dung của ô ghi đường dẫn ở đây (mẫu báo cáo, văn bản kế hoạch, danh sách tải lên)
            thong-tin.json         lấy ra lúc nào, từ đâu, bao nhiêu dòng mỗi bảng
            MANIFEST.sha256        mã băm SHA-256 của từng phần; kiểm tra bằng: sha256sum -c MANIFEST.sha256

            Đọc lại vào một nhà trống: java -jar dieu-phoi.jar leaving read TỆP
            """;

    private final Connection database;
    private final HashedZip zip;
    private final FileStores stores;
    private final Map<String, Long> rows = new LinkedHashMap<>();
    private long files;
    private long fileBytes;

    private TakeOut(Connection database, HashedZip zip, FileStores stores) {
        this.database = database;
        this.zip = zip;
        this.stores = stores;
    }

    /**
     * @param database without an open transaction; one is begun and ended
     * @param out is closed
     * @param stores in which files stand outside the database
     */
    static Taken take(Connection database, OutputStream out, FileStores stores) throws IOException, SQLException {
        try (HashedZip zip = new HashedZip(out)) {
            ArchiveSession.begin(database);
            return new TakeOut(database, zip, stores).all(InstantSource.system().instant());
        } finally {
            database.rollback();
        }
    }

    private Taken all(Instant now) throws IOException, SQLException {
        zip.add("DOC-TRUOC.txt", READ_ME);
        plans();
        for (ArchivedTable table : ArchivedTables.ALL) {
            table(table);
        }
        evidence();
        ArchiveFacts facts = new ArchiveFacts(
                ArchiveFacts.FORMAT,
                now.toString(),
                ArchiveSession.one(database, "select house from database_identity"),
                ArchiveSession.one(
                        database,
                        "select version from flyway_schema_history where version is not null order by installed_rank desc limit 1"),
                rows,
                files,
                fileBytes);
        zip.add(ArchiveFacts.NAME, JSON.writeValueAsString(facts));
        return new Taken(
                now,
                zip.sha256(),
                rows.values().stream().mapToLong(Long::longValue).sum(),
                files,
                fileBytes);
    }

    private void plans() throws IOException, SQLException {
        try (Statement statement = database.createStatement();
                ResultSet plans =
                        statement.executeQuery("select plan, document::text from adopted_plan order by plan")) {
            while (plans.next()) {
                PlanText plan = PlanJson.JSON.readValue(plans.getString(2), PlanText.class);
                zip.add("ke-hoach/" + plans.getString(1) + ".yaml", PlanJson.YAML.writeValueAsString(plan));
            }
        }
    }

    private void table(ArchivedTable table) throws IOException, SQLException {
        List<ArchiveColumns.Column> columns = ArchiveColumns.of(database, table.name());
        zip.add(table.file(), out -> csv(table, columns, out));
        for (ArchiveColumns.Column column : columns) {
            if (isContent(table, column)) {
                contents(table, column);
            }
        }
    }

    private void csv(ArchivedTable table, List<ArchiveColumns.Column> columns, OutputStream out)
            throws IOException, SQLException {
        String selected = columns.stream()
                .map(column -> isContent(table, column)
                        ? "(" + ArchiveColumns.quoted(column.name()) + " is not null)::text"
                        : ArchiveColumns.quoted(column.name()) + "::text")
                .collect(Collectors.joining(", "));
        long count = 0;
        CSVPrinter csv = ArchiveCsv.to(out);
        csv.printRecord(columns.stream().map(ArchiveColumns.Column::name).toList());
        try (PreparedStatement statement = database.prepareStatement(
                "select " + selected + " from " + table.name() + " order by " + table.order())) {
            statement.setFetchSize(ROWS_AT_ONCE);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    count++;
                    List<String> values = new ArrayList<>();
                    for (int each = 0; each < columns.size(); each++) {
                        String value = row.getString(each + 1);
                        values.add(
                                isContent(table, columns.get(each))
                                        ? ("true".equals(value) ? contentFile(table, columns.get(each), count) : null)
                                        : value);
                    }
                    csv.printRecord(values);
                }
            }
        }
        csv.flush();
        rows.put(table.name(), count);
    }

    /** Hashes stay in their line; what somebody handed in or put up is a file of its own. */
    private static boolean isContent(ArchivedTable table, ArchiveColumns.Column column) {
        return column.type().equals(ArchiveColumns.BYTES) && !table.name().equals("journal_seal");
    }

    private static String contentFile(ArchivedTable table, ArchiveColumns.Column column, long row) {
        return "noi-dung/" + table.name() + "-" + column.name() + "-" + row;
    }

    private void contents(ArchivedTable table, ArchiveColumns.Column column) throws IOException, SQLException {
        try (PreparedStatement statement = database.prepareStatement("select " + ArchiveColumns.quoted(column.name())
                + " from " + table.name() + " order by " + table.order())) {
            statement.setFetchSize(1);
            try (ResultSet row = statement.executeQuery()) {
                for (long number = 1; row.next(); number++) {
                    byte[] content = row.getBytes(1);
                    if (content != null) {
                        zip.add(contentFile(table, column, number), out -> out.write(content));
                    }
                }
            }
        }
    }

    private void evidence() throws IOException, SQLException {
        try (PreparedStatement statement =
                database.prepareStatement("select id, name, size, sha256, kept_in, content_removed_at is not null"
                        + " from evidence_file order by id")) {
            statement.setFetchSize(ROWS_AT_ONCE);
            try (ResultSet file = statement.executeQuery()) {
                while (file.next()) {
                    long id = file.getLong(1);
                    String sha256 = file.getString(4);
                    StorePlace place = StorePlace.valueOf(file.getString(5));
                    boolean outside = place != StorePlace.DATABASE && !file.getBoolean(6);
                    zip.add("tep/" + id + "-" + plain(file.getString(2)), out -> {
                        if (outside) {
                            outside(place, sha256, out);
                        } else {
                            pieces(id, out);
                        }
                    });
                    files++;
                    fileBytes += file.getLong(3);
                }
            }
        }
    }

    private void outside(StorePlace place, String sha256, OutputStream out) throws IOException {
        try (InputStream content = stores.at(place).open(sha256)) {
            content.transferTo(out);
        }
    }

    private void pieces(long id, OutputStream out) throws IOException, SQLException {
        try (PreparedStatement statement = database.prepareStatement(
                "select bytes from evidence_chunk"
                        + " where file = (select coalesce(content_of, id) from evidence_file where id = ?) order by position")) {
            statement.setLong(1, id);
            statement.setFetchSize(1);
            try (ResultSet piece = statement.executeQuery()) {
                while (piece.next()) {
                    out.write(piece.getBytes(1));
                }
            }
        }
    }

    /** A name that every system takes; the true one stands in the table. */
    private static String plain(String name) {
        String safe = name.replaceAll("[^\\p{L}\\p{N}._-]+", "_").replaceFirst("^\\.+", "_");
        byte[] bytes = safe.getBytes(StandardCharsets.UTF_8);
        return bytes.length <= LONGEST_NAME * 2 ? safe : safe.substring(safe.length() - LONGEST_NAME);
    }
}
