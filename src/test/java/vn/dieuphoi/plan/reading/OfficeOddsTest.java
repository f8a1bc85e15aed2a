package vn.dieuphoi.plan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFootnote;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;
import vn.dieuphoi.plan.reading.draft.DraftJson;
import vn.dieuphoi.plan.reading.party.KnownParties;

/** What people leave in Word and Excel files that is not seen on paper, or seen otherwise than it is kept. */
class OfficeOddsTest {

    private static final String[][] ROWS = {
        {"TT", "Nội dung", "Chủ trì", "Phối hợp", "Thời hạn"},
        {"", "Ươm cây giống", "Phòng Kỹ thuật", "Phòng Kế hoạch", "30/4/2026"},
        {"", "Phát động tết trồng cây", "Huyện đoàn", "Phòng Kỹ thuật", "15/5/2026"},
        {"", "Tổng kết", "Phòng Kỹ thuật", "Huyện đoàn", "20/12/2026"}
    };

    @Test
    void wordCountsNumbersByItselfKeepsNotesAndLeavesPlacesFreeBeforeARow() throws IOException {
        JsonNode items = items("kế hoạch.docx", word());

        assertThat(items).hasSize(3);
        assertThat(said(items, "code")).startsWith("1", "2");
        assertThat(said(items, "title")).containsExactly("Ươm cây giống", "Phát động tết trồng cây", "Tổng kết");
        assertThat(items.path(2).at("/leads/0/value").asText()).isEqualTo("Phòng Kỹ thuật");
        assertThat(said(items, "due")).containsExactly("2026-04-30", "2026-05-15", "2026-12-20");
    }

    /** Nothing tells whether the blank was a merged cell; whether words of which no lead is read name one. */
    @Test
    void aCellOfWhichNothingIsReadIsDoubtedAndNoOther() throws IOException {
        String head =
                "SỞ XÂY DỰNG\nSố: 5/KH-SXD\nKẾ HOẠCH\nNăm 2026\n| TT | Nội dung | Chủ trì | Thời hạn | Sản phẩm |\n";
        StringBuilder rows = new StringBuilder(head);
        for (int i = 1; i <= 6; i++) {
            rows.append("| ").append(i).append(" | Kiểm tra công trình số ").append(i);
            rows.append(i == 5 ? " | Phối hợp: Thanh tra Sở" : " | Phòng Quản lý nhà");
            rows.append(" | 15/")
                    .append(i)
                    .append("/2026 | ")
                    .append(i == 3 ? "" : "Biên bản")
                    .append(" |\n");
        }

        JsonNode bare = items("trơn.pdf", PdfPaper.pdfWithoutLines(Paper.of("trơn", rows.toString())));
        JsonNode drawn = items("kẻ.pdf", PdfPaper.pdf(Paper.of("kẻ", rows.toString())));

        assertThat(doubted(bare)).containsExactly("3", "5");
        assertThat(doubted(drawn)).containsExactly("5");
    }

    private static List<String> doubted(JsonNode items) {
        List<String> codes = new ArrayList<>();
        for (JsonNode item : items) {
            boolean sure = item.at("/title/confidence").asDouble() >= 0.8
                    && item.at("/text/confidence").asDouble() >= 0.8;
            if (!sure) {
                codes.add(item.at("/code/value").asText());
            }
        }
        return codes;
    }

    /** Their number is the style's, and their deadline stands behind the partners without a label. */
    @Test
    void paragraphsThatAStyleNumbersAreItems() throws IOException {
        JsonNode items = items("chỉnh trang.docx", numberedByStyle());

        assertThat(said(items, "code")).containsExactly("1", "2");
        assertThat(said(items, "title")).containsExactly("Sơn lại vạch kẻ đường", "Cắt tỉa cây xanh");
        assertThat(said(items, "due")).containsExactly("2026-08-15", "2026-06-30");
        assertThat(items.path(0).path("partners")).hasSize(2);
        assertThat(items.path(1).at("/partners/0/value").asText()).isEqualTo("Công ty Cây xanh");
    }

    private static byte[] numberedByStyle() throws IOException {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            CTStyle first = CTStyle.Factory.newInstance();
            first.setStyleId("ListNumber");
            first.setType(STStyleType.PARAGRAPH);
            first.addNewPPr().addNewNumPr().addNewNumId().setVal(counted(document));
            CTStyle based = CTStyle.Factory.newInstance();
            based.setStyleId("NhiemVu");
            based.setType(STStyleType.PARAGRAPH);
            based.addNewBasedOn().setVal("ListNumber");
            document.createStyles().addStyle(new XWPFStyle(first));
            document.getStyles().addStyle(new XWPFStyle(based));
            for (String line : new String[] {
                "KẾ HOẠCH",
                "Chỉnh trang đô thị năm 2026",
                "II. NỘI DUNG",
                "*Sơn lại vạch kẻ đường",
                "Đơn vị chủ trì: Phòng Hạ tầng. Đơn vị phối hợp: UBND P. Bạch Đằng, Công an phường. Hoàn thành trước ngày 15/8/2026.",
                "*Cắt tỉa cây xanh",
                "Đơn vị chủ trì: Phòng Kỹ thuật. Đơn vị phối hợp: Công ty Cây xanh. Hoàn thành trước ngày 30/6/2026."
            }) {
                XWPFParagraph paragraph = document.createParagraph();
                paragraph.createRun().setText(line.replace("*", ""));
                if (line.startsWith("*")) {
                    paragraph.setStyle("NhiemVu");
                }
            }
            document.write(out);
            return out.toByteArray();
        }
    }

    @Test
    void aMonthThatExcelKeepsAsItsFirstDayEndsWithTheMonthAndHiddenRowsAreDoubted() throws IOException {
        JsonNode items = items("phụ lục.xlsx", excel());

        assertThat(said(items, "due")).containsExactly("2026-06-30", "2026-07-01");
        assertThat(items.path(0).at("/due/confidence").asDouble()).isGreaterThan(0.8);
        assertThat(items.path(1).at("/leads/0/confidence").asDouble()).isLessThan(0.8);
        assertThat(items.path(1).at("/leads/0/reason").asText()).contains("ẩn");
    }

    @Test
    void anAnnexWithoutItsPlanSaysWhoseItIs() throws IOException {
        JsonNode document = draft("phụ lục.xlsx", excel()).path("document");

        assertThat(document.at("/number/value").asText()).isEqualTo("33/KH-UBND");
        assertThat(document.at("/issued/value").asText()).isEqualTo("2026-02-02");
        assertThat(document.at("/issuer/value").asText()).isEqualTo("UBND huyện Bắc Mê");
    }

    @Test
    void whereTwoColumnsMayNameWhoLeadsAPersonHasToLook() throws IOException {
        Paper paper = Paper.of(
                "lễ hội",
                "KẾ HOẠCH\nTổ chức lễ hội năm 2026\n"
                        + "| TT | Nội dung | Đơn vị chủ trì | Người phụ trách | Thời hạn |\n"
                        + "| 1 | Hội thi chèo thuyền | Phòng Văn hóa | Bà Trần Thị Ngọc, Phó Trưởng phòng | 06/4/2026 |\n"
                        + "| 2 | Lễ cúng cầu an | Ban Tế tự | Ông Lâm Phết, Trưởng ban | 05/4/2026 (18/02 âm lịch) |");

        JsonNode items = items("lễ hội.docx", OfficePaper.docx(paper, false));

        assertThat(items.path(0).path("leads")).hasSize(2);
        items.path(0)
                .path("leads")
                .forEach(lead -> assertThat(lead.path("confidence").asDouble()).isLessThan(0.8));
        assertThat(said(items, "due")).containsExactly("2026-04-06", "2026-04-05");
    }

    private static byte[] word() throws IOException {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.createParagraph().createRun().setText("KẾ HOẠCH");
            document.createParagraph().createRun().setText("Trồng cây năm 2026");
            BigInteger list = counted(document);
            XWPFTable table = document.createTable(ROWS.length, ROWS[0].length);
            for (int row = 0; row < ROWS.length; row++) {
                for (int column = 0; column < ROWS[row].length; column++) {
                    XWPFParagraph words =
                            table.getRow(row).getCell(column).getParagraphs().get(0);
                    if (ROWS[row][column].isEmpty()) {
                        words.setNumID(list);
                        words.setNumILvl(BigInteger.ZERO);
                    } else {
                        words.createRun().setText(ROWS[row][column]);
                    }
                }
            }
            XWPFFootnote note = document.createFootnote();
            note.createParagraph().createRun().setText("Theo Quyết định số 5/QĐ-UBND ngày 01/01/2020");
            table.getRow(1).getCell(1).getParagraphs().get(0).addFootnoteReference(note);
            var last = table.getRow(3).getCtRow();
            last.removeTc(0);
            last.addNewTrPr().addNewGridBefore().setVal(BigInteger.ONE);
            document.write(out);
            return out.toByteArray();
        }
    }

    private static BigInteger counted(XWPFDocument document) {
        CTAbstractNum shape = CTAbstractNum.Factory.newInstance();
        shape.setAbstractNumId(BigInteger.TEN);
        CTLvl level = shape.addNewLvl();
        level.setIlvl(BigInteger.ZERO);
        level.addNewStart().setVal(BigInteger.ONE);
        level.addNewNumFmt().setVal(STNumberFormat.DECIMAL);
        level.addNewLvlText().setVal("%1.");
        var numbering = document.createNumbering();
        return numbering.addNum(numbering.addAbstractNum(new XWPFAbstractNum(shape)));
    }

    private static byte[] excel() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Sheet sheet = workbook.createSheet("Phụ lục");
            sheet.createRow(0).createCell(0).setCellValue("PHỤ LỤC NHIỆM VỤ");
            sheet.createRow(1)
                    .createCell(0)
                    .setCellValue("(Kèm theo Kế hoạch số 33/KH-UBND ngày 02/02/2026 của UBND huyện Bắc Mê)");
            row(sheet, 3, "STT", "Nhiệm vụ", "Đơn vị chủ trì", "Hoàn thành");
            day(workbook, row(sheet, 4, "1", "Đo đạc lại đất công", "Phòng Kinh tế"), "mmm-yy", 6);
            Row hidden = row(sheet, 5, "2", "Cấp giấy chứng nhận", "Phòng Tư pháp");
            day(workbook, hidden, "dd/mm/yyyy", 7);
            hidden.setZeroHeight(true);
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private static Row row(Sheet sheet, int at, String... words) {
        Row row = sheet.createRow(at);
        for (int column = 0; column < words.length; column++) {
            row.createCell(column).setCellValue(words[column]);
        }
        return row;
    }

    private static void day(XSSFWorkbook workbook, Row row, String shape, int month) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(shape));
        Cell cell = row.createCell(3);
        cell.setCellValue(LocalDate.of(2026, month, 1));
        cell.setCellStyle(style);
    }

    private static JsonNode draft(String name, byte[] file) {
        return DraftJson.of(
                new DocumentReading(KnownParties.EMPTY).draft(new PlanUpload(name, file), (page, pages) -> {}));
    }

    private static JsonNode items(String name, byte[] file) {
        return draft(name, file).path("items");
    }

    private static List<String> said(JsonNode items, String fact) {
        List<String> said = new java.util.ArrayList<>();
        items.forEach(item -> said.add(DraftScore.value(item.path(fact))));
        return said;
    }
}
