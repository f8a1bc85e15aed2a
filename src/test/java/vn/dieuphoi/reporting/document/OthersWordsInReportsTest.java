package vn.dieuphoi.reporting.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import vn.dieuphoi.Actor;
import vn.dieuphoi.OthersWords;
import vn.dieuphoi.PlanId;
import vn.dieuphoi.SheetTexts;
import vn.dieuphoi.obligation.Standing;
import vn.dieuphoi.office.department.OneDepartment;
import vn.dieuphoi.paper.OnePaperPdf;
import vn.dieuphoi.paper.Paper;
import vn.dieuphoi.plan.document.Direction;
import vn.dieuphoi.plan.document.LineRange;
import vn.dieuphoi.plan.document.Target;
import vn.dieuphoi.plan.document.TargetCode;
import vn.dieuphoi.reporting.dossier.ReportDocument;
import vn.dieuphoi.reporting.figures.PeriodFigures;
import vn.dieuphoi.reporting.targets.Measured;
import vn.dieuphoi.reporting.targets.Measurement;
import vn.dieuphoi.reporting.targets.TargetLine;
import vn.dieuphoi.reporting.targets.TargetStanding;
import vn.dieuphoi.reporting.targets.TargetState;

/** A report shows others' words as the very characters, wherever they stand in it, in Word and in Excel. */
@Tag("security")
class OthersWordsInReportsTest {

    private static final LocalDate DAY = LocalDate.of(2023, 6, 14);

    /** Which spaces Word leaves out. */
    private static final Pattern SPACES_LOST = Pattern.compile("<w:t>(?: [^<]*|[^<]* )</w:t>");

    /** Also what would be a mark of ours in the place of a value. */
    static Stream<String> lines() {
        return Stream.concat(
                OthersWords.LINES.stream(), Stream.of("\uE000ketQua\uE001dong\uE002 và \uE000khoKhan\uE001"));
    }

    @ParameterizedTest
    @MethodSource("lines")
    void theyAreTextInEveryPlaceOfAWordReport(String words) throws IOException {
        WordReport word = new WordReport(new OneTemplate(null, null), new OneDepartment());

        for (ReportDocument report : List.of(quarter(words), year(words))) {
            byte[] rendered = word.render(report);

            String text = text(rendered);
            assertThat(places(text, words.strip()))
                    .as(text)
                    .isEqualTo(report.figures().ofYear() ? 27 : 23);
            assertThat(text).doesNotContain("không dùng được");
            assertThat(SPACES_LOST.matcher(xml(rendered)).results()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("lines")
    void theyAreTextInEveryPlaceOfAPaperAsPageAndAsWordFile(String words) throws Exception {
        Paper paper = ReportPaper.of(year(words), new OneDepartment().now(), null);

        Document page = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(OnePaperPdf.page(paper))));
        String said = page.getElementsByTagName("body").item(0).getTextContent();
        assertThat(places(said, words.strip())).as(said).isGreaterThanOrEqualTo(25);
        for (String element : List.of("img", "a", "script", "h1")) {
            assertThat(page.getElementsByTagName(element).getLength())
                    .as(element)
                    .isZero();
        }
        assertThat(places(text(OnePaperPdf.word(paper)), words.strip())).isGreaterThanOrEqualTo(25);
        assertThat(OnePaperPdf.of(paper)).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("lines")
    void theyAreTextInEveryPlaceOfAnExcelReport(String words) throws IOException {
        for (ReportDocument report : List.of(quarter(words), year(words))) {
            List<String> cells = SheetTexts.of(new ExcelReport(new OneDepartment()).render(report));

            assertThat(cells.stream().filter(words::equals))
                    .as(cells.toString())
                    .hasSize(report.figures().ofYear() ? 21 : 16);
            assertThat(cells).filteredOn(cell -> cell.contains(words)).hasSizeGreaterThan(15);
        }
    }

    @ParameterizedTest
    @MethodSource("lines")
    void theyAreTextInTheSheetOfTargets(String words) throws IOException {
        Target target = new Target(
                new TargetCode("T1"),
                words,
                words,
                new LineRange(1, 1),
                BigDecimal.TEN,
                words,
                Direction.AT_LEAST,
                List.of(new Target.Part(words, BigDecimal.TEN)));
        Measurement measured = new Measurement(
                1,
                target.code(),
                new Measured(DAY, BigDecimal.ONE, Map.of(words, BigDecimal.ONE), words, words),
                Actor.of("gdnn.cv1"),
                Instant.EPOCH,
                Instant.EPOCH,
                null,
                words);
        TargetStanding standing = new TargetStanding(
                target,
                measured,
                null,
                TargetState.NOT_MET,
                List.of(new TargetStanding.Part(target.breakdown().get(0), BigDecimal.ONE, TargetState.NOT_MET)));

        List<String> cells = SheetTexts.of(new TargetSheet().render(PlanId.ofYear(2023), DAY, List.of(standing)));

        assertThat(cells).contains(words, "- " + words, words.strip());
        assertThat(cells.stream().filter(cell -> cell.contains(words.strip()))).hasSize(5);
    }

    @Test
    void whatACellCannotHoldIsSaidAndStandsInTheWordReport() throws IOException {
        String words = new Random(1)
                .ints(6_000)
                .mapToObj(number -> "lớp " + number)
                .collect(Collectors.joining(" "))
                .substring(0, 40_000)
                .strip();

        String cell = SheetTexts.of(new ExcelReport(new OneDepartment()).render(year(words))).stream()
                .filter(text -> text.length() > 30_000)
                .findFirst()
                .orElseThrow();

        assertThat(cell).startsWith(words.substring(0, 32_000)).endsWith("xem đủ ở bản Word hoặc trên trang)");
        assertThat(text(new WordReport(new OneTemplate(null, null), new OneDepartment()).render(year(words))))
                .contains(words);
    }

    /** They cannot come in any more; what came in before must not break the document for everybody. */
    @Test
    void whatXmlCannotHoldBreaksNoReport() throws IOException {
        ReportDocument report = year("Số liệu\uFFFF của\u0001 tôi");

        assertThat(text(new WordReport(new OneTemplate(null, null), new OneDepartment()).render(report)))
                .contains("Số liệu  của  tôi")
                .doesNotContain("không dùng được");
        assertThat(SheetTexts.of(new ExcelReport(new OneDepartment()).render(report)))
                .anyMatch(cell -> cell.startsWith("Số liệu"));
    }

    private static ReportDocument quarter(String words) {
        return report("2023-Q2", words, List.of(), List.of());
    }

    private static ReportDocument year(String words) {
        return report(
                "2023-year", words, List.of(new ReportDocument.OutsideWords(words, words, words)), List.of(words));
    }

    /** Whatever a person or a plan can name is the words; the codes and the classes are ours. */
    private static ReportDocument report(
            String period, String words, List<ReportDocument.OutsideWords> outside, List<String> missing) {
        PeriodFigures.Item item = new PeriodFigures.Item(
                "3.4",
                words,
                "GDNN",
                words,
                "2023-3.4",
                Standing.State.OPEN_IN_TIME,
                Standing.State.OPEN_IN_TIME.label(),
                45,
                DAY,
                0,
                false,
                List.of(new PeriodFigures.Made(words, words, 4, 1, 3)),
                90,
                List.of());
        PeriodFigures figures = new PeriodFigures(
                period,
                "quý II/2023",
                LocalDate.of(2023, 3, 15),
                DAY,
                List.of(new PeriodFigures.Section(words, List.of(item))),
                List.of(new PeriodFigures.Asked("STTTT", words, true, 4, 2, 1, 0, 1)),
                List.of(new PeriodFigures.Assigned("2023-GV1", words, words, DAY, Standing.State.DONE_LATE)),
                List.of(new TargetLine("T2", words, words, "<", null, null, "đạt", words, null)),
                List.of(new PeriodFigures.LateOffice(words, 1, 2, words, "2.1")),
                List.of(new PeriodFigures.Ordered(DAY, "2.1", words, words, "Đôn đốc", DAY, "Còn hạn")));
        return new ReportDocument(
                figures,
                1,
                words,
                words,
                List.of(new ReportDocument.ItemWords("3.4", words, words, words, words)),
                List.of(),
                List.of(words),
                outside,
                missing,
                words,
                new ReportDocument.Issue(7, DAY, words, "Giám đốc", null, null));
    }

    private static int places(String text, String words) {
        return text.split(Pattern.quote(words), -1).length - 1;
    }

    private static String text(byte[] report) throws IOException {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(report))) {
            List<String> text = new ArrayList<>();
            document.getBodyElements().forEach(element -> {
                if (element instanceof XWPFParagraph paragraph) {
                    text.add(paragraph.getText());
                } else if (element instanceof XWPFTable table) {
                    table.getRows()
                            .forEach(row -> row.getTableCells().stream()
                                    .map(XWPFTableCell::getText)
                                    .forEach(text::add));
                }
            });
            return String.join("\n", text);
        }
    }

    private static String xml(byte[] report) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(report))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("word/document.xml")) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new IllegalStateException("Không có word/document.xml");
    }
}
