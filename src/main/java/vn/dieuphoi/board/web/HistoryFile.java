package vn.dieuphoi.board.web;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import vn.dieuphoi.SheetWords;

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
                    SheetWords.csv(line.who()),
                    SheetWords.csv(line.about()),
                    SheetWords.csv(line.action()),
                    SheetWords.csv(line.reason()),
                    SheetWords.csv(line.before()),
                    SheetWords.csv(line.after()),
                    line.corrects());
        }
        csv.flush();
    }
}
