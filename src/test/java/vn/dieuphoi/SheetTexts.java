package vn.dieuphoi;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** What stands in the cells of a file as text, and so is neither computed nor run. */
public final class SheetTexts {

    private SheetTexts() {}

    /** Of every sheet of an Excel file. */
    public static List<String> of(byte[] workbook) throws IOException {
        List<String> texts = new ArrayList<>();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            book.forEach(sheet -> sheet.forEach(row -> row.forEach(cell -> add(texts, cell))));
        }
        return texts;
    }

    private static void add(List<String> texts, Cell cell) {
        if (cell.getCellType() == CellType.STRING) {
            texts.add(cell.getStringCellValue());
        }
    }

    /** Of a CSV file as a spreadsheet takes it: what begins like a formula is none of them, the apostrophe goes. */
    public static List<String> ofCsv(byte[] file, char separator) throws IOException {
        String text = new String(file, StandardCharsets.UTF_8).replace("\uFEFF", "");
        List<String> texts = new ArrayList<>();
        try (CSVParser csv =
                CSVFormat.RFC4180.builder().setDelimiter(separator).get().parse(new StringReader(text))) {
            csv.forEach(line -> line.stream()
                    .filter(cell -> !cell.matches("(?s)[=+\\-@\\t\\r\\n].*"))
                    .map(cell -> cell.startsWith("'") ? cell.substring(1) : cell)
                    .forEach(texts::add));
        }
        return texts;
    }
}
