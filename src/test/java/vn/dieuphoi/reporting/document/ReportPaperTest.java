package vn.dieuphoi.reporting.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import vn.dieuphoi.office.department.OneDepartment;
import vn.dieuphoi.paper.OnePaperPdf;
import vn.dieuphoi.paper.Paper;
import vn.dieuphoi.paper.Signing;
import vn.dieuphoi.reporting.dossier.ReportDocument;

/** One content, three renderings: the page, the PDF made from it, the Word file. */
class ReportPaperTest {

    private final WordReport word = new WordReport(new OneTemplate(null, null), new OneDepartment());

    @Test
    void thePdfSaysWhatTheWordFileSaysInTheSameOrder() throws IOException {
        for (ReportDocument report : List.of(Documents.draft(), Documents.issued(), Documents.ofYear())) {
            String pdf = together(pdfText(paper(report, null)));

            int from = 0;
            for (String paragraph : paragraphs(word.render(report))) {
                String said = together(paragraph);
                if (!said.isEmpty() && !said.matches("_+")) {
                    assertThat(pdf).as("%s: “%s”", report.title(), paragraph).contains(said);
                    int at = pdf.indexOf(said, from);
                    from = at < 0 ? from : at;
                }
            }
            assertThat(from).isPositive();
        }
    }

    @Test
    void thePdfIsA4WithItsFontsInsideAndTheSameEachTime() throws IOException {
        byte[] pdf = OnePaperPdf.of(paper(Documents.issued(), null));
        keep("issued.pdf", pdf);

        assertThat(OnePaperPdf.of(paper(Documents.issued(), null))).isEqualTo(pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDPage first = document.getPage(0);
            assertThat(first.getMediaBox().getWidth()).isBetween(594f, 596f);
            List<PDFont> fonts = new ArrayList<>();
            for (var name : first.getResources().getFontNames()) {
                fonts.add(first.getResources().getFont(name));
            }
            assertThat(fonts).isNotEmpty().allSatisfy(font -> {
                assertThat(font.isEmbedded()).isTrue();
                assertThat(font.getName()).contains("LiberationSerif");
            });
            assertThat(document.getDocumentInformation().getAuthor()).isEqualTo("SỞ LAO ĐỘNG – THƯƠNG BINH VÀ XÃ HỘI");
        }
    }

    @Test
    void aDeputySignsForTheHead() throws IOException {
        ReportDocument approvedByDeputy = Documents.issuedByADeputy();

        assertThat(paper(approvedByDeputy, null).signed().role()).containsExactly("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC");
        assertThat(paper(Documents.draft(), Signing.forTheHead("Giám đốc", "Phó Giám đốc"))
                        .signed())
                .isEqualTo(new Paper.Signature(List.of("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"), ""));
        assertThat(paper(Documents.issued(), null).signed().role()).containsExactly("GIÁM ĐỐC");
        assertThat(String.join("\n", paragraphs(word.render(approvedByDeputy)))).contains("KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC");
    }

    @Test
    void itOpensWithThePlanAndClosesAsPapersDo() throws IOException {
        List<Paper.Text> said = paper(Documents.draft(), null).body().stream()
                .filter(Paper.Text.class::isInstance)
                .map(Paper.Text.class::cast)
                .toList();

        assertThat(said.get(0).words())
                .startsWith("Thực hiện Kế hoạch số 12/KH-SLĐTBXH")
                .endsWith("như sau:");
        assertThat(said.get(said.size() - 1).words()).endsWith("./.");
    }

    private static Paper paper(ReportDocument report, List<String> signs) {
        return ReportPaper.of(report, new OneDepartment().now(), signs);
    }

    private static String pdfText(Paper paper) throws IOException {
        try (PDDocument document = Loader.loadPDF(OnePaperPdf.of(paper))) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static List<String> paragraphs(byte[] file) throws IOException {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(file))) {
            return document.getBodyElements().stream()
                    .flatMap(element -> element instanceof XWPFParagraph paragraph
                            ? Stream.of(paragraph.getText())
                            : ((XWPFTable) element)
                                    .getRows().stream()
                                            .flatMap(row -> row.getTableCells().stream())
                                            .flatMap(cell -> cell.getParagraphs().stream())
                                            .map(XWPFParagraph::getText))
                    .toList();
        }
    }

    /** Where lines break and how wide gaps are says nothing; nor does the number of a page between two of them. */
    private static String together(String text) {
        return text.replaceAll("(?m)^\\d+$", "").replaceAll("\\s+", "");
    }

    /** For people to look at. */
    private static void keep(String name, byte[] file) throws IOException {
        Files.write(Files.createDirectories(Path.of("target", "reports")).resolve(name), file);
    }
}
