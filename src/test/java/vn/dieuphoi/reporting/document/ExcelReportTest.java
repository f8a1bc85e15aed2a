package vn.dieuphoi.reporting.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import vn.dieuphoi.office.department.OneDepartment;

class ExcelReportTest {

    private final ExcelReport excel = new ExcelReport(new OneDepartment());

    @Test
    void theSameReportGivesTheSameBytes() throws IOException {
        byte[] first = excel.render(Documents.draft());
        Files.write(Files.createDirectories(Path.of("target", "reports")).resolve("draft.xlsx"), first);

        assertThat(excel.render(Documents.draft())).isEqualTo(first);
    }

    @Test
    void sumsAreFormulasThatComeToTheFrozenFigures() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(excel.render(Documents.draft())))) {
            FormulaEvaluator evaluator = workbook.getCreationHelper().createFormulaEvaluator();
            Sheet summary = workbook.getSheet("Tổng hợp");

            assertThat(summary.getRow(8).getCell(1).getCellType()).isEqualTo(CellType.FORMULA);
            assertThat(evaluator.evaluate(summary.getRow(8).getCell(1)).getNumberValue())
                    .isEqualTo(3);
            assertThat(evaluator.evaluate(summary.getRow(9).getCell(2)).getNumberValue())
                    .isEqualTo(0.5);
            assertThat(evaluator.evaluate(summary.getRow(10).getCell(1)).getNumberValue())
                    .isEqualTo(1);
            Sheet coordination = workbook.getSheet("Phối hợp");
            assertThat(evaluator.evaluate(coordination.getRow(4).getCell(1)).getNumberValue())
                    .isEqualTo(4);
        }
    }

    @Test
    void aYearHasWhatIsExpectedOfItAsNumbersAndWhoIsMissing() throws IOException {
        Files.write(
                Files.createDirectories(Path.of("target", "reports")).resolve("year.xlsx"),
                excel.render(Documents.ofYear()));
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(excel.render(Documents.ofYear())))) {
            assertThat(workbook.getSheet("Nhiệm vụ").getRow(5).getCell(7).getNumericCellValue())
                    .isEqualTo(90);
            Sheet outside = workbook.getSheet("Báo cáo bên ngoài");
            assertThat(outside.getRow(5).getCell(0).getStringCellValue()).isEqualTo("Phòng LĐTBXH huyện Nam Sách");
            assertThat(outside.getRow(5).getCell(1).getStringCellValue()).isEqualTo("Chưa gửi");
            assertThat(workbook.getSheet("Chỉ tiêu").getRow(4).getCell(5).getNumericCellValue())
                    .isEqualTo(2.15);
        }
    }

    @Test
    void daysAndNumbersAreReal() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(excel.render(Documents.draft())))) {
            Sheet items = workbook.getSheet("Nhiệm vụ");

            assertThat(DateUtil.isCellDateFormatted(items.getRow(5).getCell(5))).isTrue();
            assertThat(items.getRow(5).getCell(4).getNumericCellValue()).isEqualTo(45);
            assertThat(items.getRow(7).getCell(1).getStringCellValue())
                    .isEqualTo("4.1, phần 2. Chương trình của phần việc");
            assertThat(items.getRow(7).getCell(2).getStringCellValue()).isEqualTo("Phòng Kế hoạch tài chính");
            assertThat(items.getRow(8).getCell(0).getStringCellValue()).isEqualTo("4.10");
        }
    }
}
