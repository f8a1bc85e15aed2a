package vn.dieuphoi.board.web;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * A history as CSV (RFC 4180) that spreadsheets open: UTF-8 with its mark, and no cell that they would take for a
 * formula.
 */
final class HistoryFile {

    private final CSVPrinter csv;

    HistoryFile(Writer out) throws IOException {
        out.write('\uFEFF');
        csv = new CSVPrinter(out, CSVFormat.RFC4180);
        csv.printRecord(
                "Số", "Lúc", "Ai", "Về việc", "Đã làm gì", "Lý do, nội dung", "Trước", "Sau", "Đính chính dòng");
    }

    void add(List<HistoryLine> lines) throws IOException {
        for (HistoryLine line : lines) {
            csv.printRecord(
                    line.id(),
                    line.at(),
                    safe(line.who()),
                    safe(line.subject()),
                    safe(line.action()),
                    safe(line.reason()),
                    safe(line.before()),
                    safe(line.after()),
                    line.corrects());
        }
        csv.flush();
    }

    private static @Nullable String safe(@Nullable String text) {
        boolean formula = text != null && !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
        return formula ? "'" + text : text;
    }
}
