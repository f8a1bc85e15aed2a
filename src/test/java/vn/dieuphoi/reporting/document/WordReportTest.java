package vn.dieuphoi.reporting.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import vn.dieuphoi.office.department.OneDepartment;

/** The layout of Nghị định 30/2020/NĐ-CP, read from the file itself. */
class WordReportTest {

    private static final double TWIPS_A_MM = 1440 / 25.4;

    private final WordReport word = new WordReport(new OneTemplate(null, null), new OneDepartment());

    @Test
    void theSameReportGivesTheSameBytes() throws IOException {
        byte[] first = word.render(Documents.draft());
        keep("draft.docx", first);

        assertThat(word.render(Documents.draft())).isEqualTo(first);
        assertThat(word.render(Documents.issued())).isNotEqualTo(first);
    }

    @Test
    void aPartStandsUnderItsItemWithItsOwnLead() throws IOException {
        List<String> rows = open(Documents.draft()).getTables().stream()
                .flatMap(table -> table.getRows().stream())
                .map(row ->
                        row.getTableCells().stream().map(XWPFTableCell::getText).collect(Collectors.joining(" | ")))
                .toList();

        int item = IntStream.range(0, rows.size())
                .filter(row -> rows.get(row).contains("Nhiệm vụ của mục 4.1 "))
                .findFirst()
                .orElseThrow();
        assertThat(rows.get(item + 1))
                .contains("- Chương trình của phần việc", "Phòng Kế hoạch tài chính", "35", "30/11/2023");
    }

    @Test
    void thePageIsA4WithTheMarginsOfTheDecree() throws IOException {
        CTSectPr section = open(Documents.draft()).getDocument().getBody().getSectPr();

        assertThat(mm(section.getPgSz().getW())).isBetween(209.0, 211.0);
        assertThat(mm(section.getPgSz().getH())).isBetween(296.0, 298.0);
        CTPageMar margins = section.getPgMar();
        assertThat(mm(margins.getTop())).isBetween(20.0, 25.0);
        assertThat(mm(margins.getBottom())).isBetween(20.0, 25.0);
        assertThat(mm(margins.getLeft())).isBetween(30.0, 35.0);
        assertThat(mm(margins.getRight())).isBetween(15.0, 20.0);
    }

    @Test
    void theNumberOfThePageStandsCentredAtTheTopFromPageTwo() throws IOException {
        XWPFDocument document = open(Documents.draft());

        assertThat(document.getDocument().getBody().getSectPr().isSetTitlePg()).isTrue();
        assertThat(document.getHeaderFooterPolicy()
                        .getFirstPageHeader()
                        .getText()
                        .strip())
                .isEmpty();
        XWPFParagraph number = document.getHeaderFooterPolicy()
                .getDefaultHeader()
                .getParagraphs()
                .get(0);
        assertThat(number.getAlignment()).isEqualTo(ParagraphAlignment.CENTER);
        assertThat(number.getCTP().xmlText()).contains("PAGE");
    }

    @Test
    void everythingIsTimesNewRomanAndTextIsJustifiedWithAnIndent() throws IOException {
        XWPFDocument document = open(Documents.draft());

        assertThat(document.getParagraphs())
                .flatExtracting(XWPFParagraph::getRuns)
                .allSatisfy(run -> assertThat(run.getFontFamily()).isEqualTo("Times New Roman"));
        XWPFParagraph text = paragraph(document, "Các đơn vị đã chủ động");
        assertThat(text.getAlignment()).isEqualTo(ParagraphAlignment.BOTH);
        assertThat(text.getIndentationFirstLine() / TWIPS_A_MM).isBetween(10.0, 12.8);
        assertThat(text.getRuns().get(0).getFontSizeAsDouble()).isBetween(13.0, 14.0);
    }

    @Test
    void thePartsFollowOneAnotherAsTheDecreeSays() throws IOException {
        String text = text(open(Documents.issued()));

        assertThat(text)
                .containsSubsequence(
                        "UBND TỈNH HẢI DƯƠNG",
                        "SỞ LAO ĐỘNG – THƯƠNG BINH VÀ XÃ HỘI",
                        "Số: 07/BC-SLĐTBXH",
                        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                        "Độc lập - Tự do - Hạnh phúc",
                        "Hải Dương, ngày 07 tháng 6 năm 2023",
                        "BÁO CÁO",
                        "Kết quả thực hiện kế hoạch",
                        "Thực hiện Kế hoạch số 12/KH-SLĐTBXH ngày 01/3/2023",
                        "I. ĐÁNH GIÁ CHUNG",
                        "II. TÌNH HÌNH THỰC HIỆN NHIỆM VỤ",
                        "III. VIỆC CHẬM VÀ CHỈ ĐẠO CỦA LÃNH ĐẠO",
                        "IV. CÔNG TÁC PHỐI HỢP",
                        "V. KHÓ KHĂN, VƯỚNG MẮC",
                        "VI. ĐỀ XUẤT, KIẾN NGHỊ",
                        "Sở Lao động – Thương binh và Xã hội báo cáo./.",
                        "Nơi nhận:",
                        "GIÁM ĐỐC",
                        "Bùi Thanh Tùng")
                .doesNotContain("DỰ THẢO")
                .doesNotContain("{{");
    }

    @Test
    void aDraftInventsNeitherNumberNorDayNorSignature() throws IOException {
        String text = text(open(Documents.draft()));

        assertThat(text)
                .contains("DỰ THẢO", "Số: ……/BC-SLĐTBXH", "ngày …… tháng …… năm 2023")
                .doesNotContain("Bùi Thanh Tùng");
    }

    @Test
    void figuresStandAsTheyWereFrozenWithTheirFormulas() throws IOException {
        String text = text(open(Documents.draft()));

        assertThat(text)
                .contains("Số liệu từ ngày 15/3/2023 đến hết ngày 14/6/2023")
                .contains("Tỷ lệ hoàn thành: 33,33 % (1).", "Tỷ lệ hoàn thành trong số đã đến hạn: 50 % (2).")
                .contains("(1) = (hoàn thành đúng hạn + hoàn thành quá hạn) / tổng số × 100.")
                .contains("Chưa có báo cáo của các mục: 8.3.")
                .contains("Mục 3.4: Thiếu giáo viên.")
                .contains("29/12/2023 (gia hạn 1 lần)");
    }

    @Test
    void theOfficesOwnTemplateIsUsed() throws IOException {
        byte[] own = OneTemplate.of("Mẫu của Sở: {{trichYeu}}");

        byte[] rendered = new WordReport(new OneTemplate(own, null), new OneDepartment()).render(Documents.draft());

        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(rendered))) {
            assertThat(text(document)).contains("Mẫu của Sở: Kết quả thực hiện kế hoạch");
        }
    }

    @Test
    void aTemplateThatCannotBeUsedIsNamedAtTheHeadOfTheReportOnOurs() throws IOException {
        byte[] broken = OneTemplate.of("{{?danhGia}} không có thẻ đóng");
        byte[] lost = OneTemplate.of("Mẫu của Sở: {{trichYeu}}");

        for (WordReport word : List.of(
                new WordReport(new OneTemplate(broken, null), new OneDepartment()),
                new WordReport(new OneTemplate(lost, "“{{TrichYeu}}” (đoạn 1): không có thẻ này"), new OneDepartment()),
                new WordReport(new OneTemplate(new byte[] {1, 2}, null), new OneDepartment()))) {
            try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(word.render(Documents.draft())))) {
                assertThat(text(document))
                        .contains("DỰ THẢO. Mẫu riêng (bản 1) không dùng được nên báo cáo này theo mẫu kèm theo")
                        .contains("Kết quả thực hiện kế hoạch")
                        .doesNotContain("Mẫu của Sở: ");
            }
        }
    }

    @Test
    void aYearShowsWhatIsExpectedOfItAndWhoOutsideReported() throws IOException {
        keep("year.docx", word.render(Documents.ofYear()));
        String text = text(open(Documents.ofYear()));

        assertThat(text)
                .contains("Thực hiện đến ngày chốt (%)", "Ước cả năm (%)")
                .containsSubsequence("3.4", "45", "90", "29/12/2023 (gia hạn 1 lần)")
                .containsSubsequence("Phóng sự chuyên đề", "4", "1", "3")
                .contains("Trường Cao đẳng nghề Hải Dương (215/BC-CĐN ngày 01/12/2023): Đã tuyển mới 1.250")
                .contains("Chưa gửi báo cáo (2 đơn vị): Phòng LĐTBXH huyện Nam Sách; Các doanh nghiệp.")
                .contains("7. Việc giao ngoài kế hoạch");
        assertThat(text(open(Documents.draft())))
                .doesNotContain("Ước cả năm", "Báo cáo của các đơn vị bên ngoài")
                .contains("6. Việc giao ngoài kế hoạch");
    }

    @Test
    void valuesMayHoldWhatXmlReservesAndSeveralLines() throws IOException {
        String words = "Kết quả <A & B>\nDòng hai";
        vn.dieuphoi.reporting.dossier.ReportDocument plain = Documents.draft();
        vn.dieuphoi.reporting.dossier.ReportDocument special = new vn.dieuphoi.reporting.dossier.ReportDocument(
                plain.figures(),
                1,
                plain.title(),
                plain.narrative(),
                List.of(new vn.dieuphoi.reporting.dossier.ReportDocument.ItemWords(
                        "3.4", "Đào tạo nghề", words, null, null)),
                List.of(),
                plain.recipients(),
                List.of(),
                List.of(),
                plain.basis(),
                null);

        assertThat(text(open(special)))
                .contains("Mục 3.4: Kết quả <A & B>\nDòng hai")
                .doesNotContain("\uE000");
    }

    private XWPFDocument open(vn.dieuphoi.reporting.dossier.ReportDocument report) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(word.render(report)));
    }

    private static XWPFParagraph paragraph(XWPFDocument document, String beginning) {
        return document.getParagraphs().stream()
                .filter(paragraph -> paragraph.getText().startsWith(beginning))
                .findFirst()
                .orElseThrow();
    }

    private static String text(XWPFDocument document) {
        StringBuilder text = new StringBuilder();
        document.getBodyElements().forEach(element -> {
            if (element instanceof XWPFParagraph paragraph) {
                text.append(paragraph.getText()).append('\n');
            } else if (element instanceof XWPFTable table) {
                table.getRows()
                        .forEach(row -> row.getTableCells()
                                .forEach(cell -> text.append(cell.getText()).append('\n')));
            }
        });
        return text.toString();
    }

    private static double mm(Object twips) {
        return Double.parseDouble(twips.toString()) / TWIPS_A_MM;
    }

    /** For people to look at. */
    private static void keep(String name, byte[] file) throws IOException {
        Files.write(Files.createDirectories(Path.of("target", "reports")).resolve(name), file);
    }
}
