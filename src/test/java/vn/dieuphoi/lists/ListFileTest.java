package vn.dieuphoi.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dieuphoi.OthersWords;
import vn.dieuphoi.Refused;
import vn.dieuphoi.SheetTexts;

class ListFileTest {

    private static final ListColumn NAME = ListColumn.needed("Họ và tên", "Họ tên");
    private static final ListColumn OFFICE = ListColumn.needed("Mã đơn vị");
    private static final ListColumn NOTE = ListColumn.optional("Ghi chú");
    private static final List<ListColumn> COLUMNS = List.of(NAME, OFFICE, NOTE);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Họ và tên;Mã đơn vị;Ghi chú\r\nTrần A;GDNN;x, y\r\n",
                "\uFEFFHọ và tên,Mã đơn vị,Ghi chú\nTrần A,GDNN,\"x, y\"\n",
                "Họ và tên\tMã đơn vị\tGhi chú\nTrần A\tGDNN\tx, y\n",
                "sep=;\r\nHọ và tên;Mã đơn vị;Ghi chú\r\nTrần A;GDNN;x, y",
                "\uFEFFsep=,\r\nHọ và tên,Mã đơn vị,Ghi chú\r\nTrần A,GDNN,\"x, y\"",
                "STT;Ghi chú;MA DON VI;ho  va ten\n1;x, y;GDNN;Trần A\n2;;;\n;;;\n\n",
                "DANH SÁCH CÁN BỘ;;\n;;\nHọ tên;Mã đơn vị;Ghi chú\n Trần\u00A0A ;\"GDNN\";\"x,\ny\"\n"
            })
    void theSameListIsReadHoweverExcelWritesIt(String text) {
        for (byte[] content : List.of(
                text.getBytes(StandardCharsets.UTF_8),
                Normalizer.normalize(text, Normalizer.Form.NFD).getBytes(StandardCharsets.UTF_8),
                ("\uFEFF" + text.replace("\uFEFF", "")).getBytes(StandardCharsets.UTF_16LE),
                text.replace("\uFEFF", "").getBytes(StandardCharsets.UTF_16BE))) {
            ListFile read = ListFile.read(content, COLUMNS);

            assertThat(read.rows()).hasSize(1);
            ListRow row = read.rows().get(0);
            assertThat(row.text(NAME)).isEqualTo("Trần A");
            assertThat(row.text(OFFICE)).isEqualTo("GDNN");
            assertThat(row.text(NOTE)).isEqualTo("x, y");
        }
    }

    @Test
    void linesAreCountedAsExcelCountsThem() {
        ListFile read = ListFile.read(
                "sep=;\nHọ tên;Mã đơn vị\n\"A\nB\";GDNN\n\nC;LDVL\n".getBytes(StandardCharsets.UTF_8), COLUMNS);

        assertThat(read.rows()).extracting(ListRow::line).containsExactly(2, 4);
    }

    @Test
    void doubledQuotationMarksStandForOneAndTwoAloneForNothing() {
        ListFile read = ListFile.read(
                "Họ tên;Mã đơn vị;Ghi chú\n\"Trần \"\"Bé\"\" A\";GDNN;\"\"\nLê \"B\";LDVL;\n"
                        .getBytes(StandardCharsets.UTF_8),
                COLUMNS);

        assertThat(read.rows()).extracting(row -> row.text(NAME)).containsExactly("Trần \"Bé\" A", "Lê \"B\"");
        assertThat(read.rows().get(0).text(NOTE)).isEmpty();
    }

    @Test
    void aQuotationMarkThatIsNotClosedNamesItsLine() {
        assertThatThrownBy(() -> ListFile.read(
                        "Họ tên;Mã đơn vị\nA;GDNN\n\"B;LDVL\nC;KHTC\n".getBytes(StandardCharsets.UTF_8), COLUMNS))
                .isInstanceOf(Refused.class)
                .hasMessageStartingWith("Dòng 3: có dấu ngoặc kép");
    }

    @Test
    void everyMissingColumnIsNamedAtOnce() {
        assertThatThrownBy(() -> ListFile.read("Ghi chú;Khác\nx;y\n".getBytes(StandardCharsets.UTF_8), COLUMNS))
                .isInstanceOf(Refused.class)
                .hasMessageStartingWith("Không thấy cột “Họ và tên”, “Mã đơn vị”.");
    }

    @Test
    void daysAndNumbersOfExcelAreDaysAndNumbers() throws IOException {
        byte[] content = workbook(book -> {
            Sheet hidden = book.createSheet("Trống");
            hidden.createRow(0).createCell(0).setBlank();
            Sheet sheet = book.createSheet("Danh sách");
            sheet.createRow(1).createCell(1).setCellValue("Mã đơn vị");
            sheet.getRow(1).createCell(2).setCellValue("HỌ TÊN");
            sheet.getRow(1).createCell(3).setCellValue("ghi chú");
            CellStyle day = book.createCellStyle();
            day.setDataFormat(book.createDataFormat().getFormat("dd/mm/yyyy"));
            CellStyle percent = book.createCellStyle();
            percent.setDataFormat(book.createDataFormat().getFormat("0%"));
            row(sheet, 2, "A").getCell(3).setCellValue(LocalDate.of(2023, 4, 5));
            sheet.getRow(2).getCell(3).setCellStyle(day);
            row(sheet, 3, "B").getCell(3).setCellValue(38400.0);
            row(sheet, 4, "C").getCell(3).setCellValue(7.5);
            row(sheet, 5, "D").getCell(3).setCellValue(0.4);
            sheet.getRow(5).getCell(3).setCellStyle(percent);
            row(sheet, 6, "E").getCell(3).setCellValue(1e20);
            row(sheet, 7, "F").getCell(3).setCellFormula("1/0");
        });

        ListFile read = ListFile.read(content, COLUMNS);

        assertThat(read.rows())
                .extracting(row -> row.text(NOTE))
                .startsWith("05/04/2023", "38400", "7,5", "40", "100000000000000000000");
        assertThat(read.rows()).extracting(ListRow::line).startsWith(3, 4, 5);
    }

    @Test
    void whatGrowsWhenItIsUnpackedIsRefusedBeforeItIsRead() throws IOException {
        byte[] bomb = zip(out -> {
            out.putNextEntry(new ZipEntry("xl/workbook.xml"));
            byte[] zeros = new byte[1024 * 1024];
            for (int megabyte = 0; megabyte < 12; megabyte++) {
                out.write(zeros);
            }
        });

        assertThat(bomb).hasSizeLessThan(ListFile.LARGEST);
        assertThatThrownBy(() -> ListFile.read(bomb, COLUMNS))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("quá lớn khi mở ra");
    }

    @Test
    void whatIsNoListIsRefusedInWords() throws IOException {
        byte[] noise = new byte[5000];
        new Random(1).nextBytes(noise);
        byte[] word = zip(out -> out.putNextEntry(new ZipEntry("word/document.xml")));
        byte[] torn = workbook(book -> book.createSheet("x"));
        byte[] half = java.util.Arrays.copyOf(torn, torn.length / 2);
        byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2};

        for (byte[] content : List.of(noise, word, half, old, new byte[0], new byte[ListFile.LARGEST + 1])) {
            assertThatThrownBy(() -> ListFile.read(content, COLUMNS)).isInstanceOf(Refused.class);
        }
        assertThatThrownBy(() -> ListFile.read("Họ tên;Mã đơn vị\nA\0;GDNN".getBytes(StandardCharsets.UTF_8), COLUMNS))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> ListFile.read(
                        ("Họ tên;Mã đơn vị\n" + "A;GDNN\n".repeat(2001)).getBytes(StandardCharsets.UTF_8), COLUMNS))
                .hasMessageContaining("hơn 2.000 dòng");
    }

    @Test
    void theSamplesAreReadBackAsTheyAre() {
        ListSample sample =
                new ListSample("Mẫu", COLUMNS, List.of(List.of("A", "GDNN", "x; \"y\""), List.of("B", "LDVL", "")));

        for (byte[] content : List.of(sample.csv(), sample.xlsx())) {
            assertThat(ListFile.read(content, COLUMNS).rows())
                    .extracting(row -> List.of(row.text(NAME), row.text(OFFICE), row.text(NOTE)))
                    .isEqualTo(sample.rows());
        }
    }

    @Test
    void whatLooksLikeAFormulaIsReadBackAsItWasWritten() throws IOException {
        ListSample sample = new ListSample(
                "Mẫu",
                COLUMNS,
                OthersWords.LINES.stream()
                        .map(line -> line.strip().replaceAll("\\s+", " "))
                        .map(line -> List.of(line, "GDNN", line))
                        .toList());

        assertThat(SheetTexts.ofCsv(sample.csv(), ';'))
                .containsAll(sample.rows().stream().map(row -> row.get(0)).toList());
        for (byte[] content : List.of(sample.csv(), sample.xlsx())) {
            assertThat(ListFile.read(content, COLUMNS).rows())
                    .extracting(row -> List.of(row.text(NAME), row.text(OFFICE), row.text(NOTE)))
                    .isEqualTo(sample.rows());
        }
    }

    private interface Filling<T> {
        void fill(T what) throws IOException;
    }

    private static byte[] workbook(Filling<XSSFWorkbook> filling) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            filling.fill(book);
            book.write(out);
            return out.toByteArray();
        }
    }

    private static byte[] zip(Filling<ZipOutputStream> filling) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            filling.fill(zip);
        }
        return out.toByteArray();
    }

    private static Row row(Sheet sheet, int number, String name) {
        Row row = sheet.createRow(number);
        row.createCell(1).setCellValue("GDNN");
        row.createCell(2).setCellValue(name);
        row.createCell(3);
        return row;
    }
}
