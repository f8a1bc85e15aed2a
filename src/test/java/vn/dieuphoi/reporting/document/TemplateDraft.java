package vn.dieuphoi.reporting.document;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableRowAlign;
import org.apache.poi.xwpf.usermodel.XWPFChart;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/**
 * Draws the Word template that we bring, once, in the layout of Nghị định 30/2020/NĐ-CP; from then on it is edited in Word.
 * Run its {@code main} in the project's folder to start over.
 */
final class TemplateDraft {

    private static final String FONT = "Times New Roman";
    private static final int TWIPS_A_MM = 57;
    private static final int TEXT = 14;
    private static final int TABLE = 12;

    private final XWPFDocument document = new XWPFDocument();

    private TemplateDraft() {}

    public static void main(String[] arguments) throws IOException {
        Path file = Path.of("src/main/resources/reports/bao-cao.docx");
        Files.createDirectories(file.getParent());
        try (OutputStream out = Files.newOutputStream(file)) {
            new TemplateDraft().draw().write(out);
        }
        stack(file);
    }

    /**
     * Bars on top of one another, which is in a part of the schema that POI's small library leaves out; and without the
     * empty workbook that POI puts behind every chart.
     */
    private static void stack(Path file) throws IOException {
        try (FileSystem archive = FileSystems.newFileSystem(file)) {
            Path chart = archive.getPath("word/charts/chart1.xml");
            Files.writeString(
                    chart,
                    Files.readString(chart)
                            .replaceFirst("(<c:axId )", "<c:gapWidth val=\"40\"/><c:overlap val=\"100\"/>$1")
                            .replaceFirst("<c:externalData[^>]*/>", "")
                            .replaceFirst(
                                    "<a:rPr lang=\"en\"/>",
                                    "<a:rPr lang=\"vi\" sz=\"1200\" b=\"1\"><a:latin typeface=\"" + FONT
                                            + "\"/></a:rPr>"));
            Files.delete(archive.getPath("word/charts/_rels/chart1.xml.rels"));
            Files.delete(archive.getPath("word/embeddings/Microsoft_Excel_Worksheet1.xlsx"));
        }
    }

    private XWPFDocument draw() throws IOException {
        page();
        font();
        pageNumberFromPageTwo();
        head();
        centred("{{duThao}}", TEXT, true);
        plain("");
        centred("BÁO CÁO", TEXT, true);
        centred("{{trichYeu}}", TEXT, true);
        centred("_______________", TABLE, false);
        body("{{moDau}}", false);
        heading("I. ĐÁNH GIÁ CHUNG");
        repeated("danhGia");
        heading("II. TÌNH HÌNH THỰC HIỆN NHIỆM VỤ");
        heading("1. Tổng hợp theo bốn nhóm tình trạng");
        body(
                "Kế hoạch có {{tatCa}} mục; đã triển khai {{tong}} mục, chưa đến kỳ {{chuaDenKy}} mục, đã dừng {{daDung}} mục.",
                false);
        table(
                List.of(
                        "Hoàn thành đúng hạn",
                        "Hoàn thành quá hạn",
                        "Đang thực hiện trong hạn",
                        "Đang thực hiện quá hạn",
                        "Tổng"),
                null,
                List.of("{{dungHan}}", "{{quaHanDaXong}}", "{{trongHan}}", "{{quaHan}}", "{{tong}}"),
                List.of(33, 33, 33, 33, 33),
                true);
        repeated("tyLeSo");
        chart();
        plain("{{?cachTinh}}");
        note("{{dong}}");
        plain("{{/cachTinh}}");
        heading("2. Từng nhiệm vụ");
        plain("{{?laKy}}");
        table(
                List.of("Mục", "Nhiệm vụ", "Chủ trì", "Tình trạng", "Hoàn thành (%)", "Hạn"),
                "nhiemVu",
                List.of("[soMuc]", "[ten]", "[chuTri]", "[tinhTrang]", "[phanTram]", "[han]"),
                ReportRows.WIDTHS,
                false);
        plain("{{/laKy}}");
        plain("{{?laNam}}");
        table(
                List.of(
                        "Mục",
                        "Nhiệm vụ",
                        "Chủ trì",
                        "Tình trạng",
                        "Thực hiện đến ngày chốt (%)",
                        "Ước cả năm (%)",
                        "Hạn"),
                "nhiemVuNam",
                List.of("[soMuc]", "[ten]", "[chuTri]", "[tinhTrang]", "[phanTram]", "[uocNam]", "[han]"),
                ReportRows.YEAR_WIDTHS,
                false);
        plain("{{/laNam}}");
        heading("3. Sản phẩm so với kế hoạch");
        plain("{{?laKy}}");
        table(
                List.of("Mục", "Sản phẩm", "Đơn vị tính", "Kế hoạch", "Đã thực hiện"),
                "sanPham",
                List.of("[soMuc]", "[ten]", "[donVi]", "[keHoach]", "[thucHien]"),
                List.of(14, 81, 26, 20, 24),
                false);
        plain("{{/laKy}}");
        plain("{{?laNam}}");
        table(
                List.of("Mục", "Sản phẩm", "Đơn vị tính", "Kế hoạch", "Thực hiện đến ngày chốt", "Ước cả năm"),
                "sanPhamNam",
                List.of("[soMuc]", "[ten]", "[donVi]", "[keHoach]", "[thucHien]", "[uocNam]"),
                List.of(14, 62, 26, 20, 23, 20),
                false);
        plain("{{/laNam}}");
        heading("4. Chỉ tiêu của kế hoạch");
        plain("{{?khongChiTieu}}");
        body("Số liệu chốt của kỳ này không có phần chỉ tiêu.", false);
        plain("{{/khongChiTieu}}");
        plain("{{?coChiTieu}}");
        table(
                List.of("Chỉ tiêu", "Kế hoạch", "Thực hiện", "Đánh giá", "Nguồn"),
                "chiTieu",
                List.of("[ten]", "[keHoach]", "[thucHien]", "[danhGia]", "[nguon]"),
                List.of(60, 24, 24, 26, 31),
                false);
        plain("{{/coChiTieu}}");
        heading("5. Kết quả theo báo cáo của các mục");
        repeated("ketQua");
        body("{{chuaBaoCao}}", false);
        plain("{{?laNam}}");
        heading("6. Báo cáo của các đơn vị bên ngoài");
        repeated("ngoaiSo");
        body("{{ngoaiSoChuaGui}}", false);
        plain("{{/laNam}}");
        plain("{{?coViecGiao}}");
        heading("{{soViecGiao}}. Việc giao ngoài kế hoạch");
        table(
                List.of("Công việc", "Đơn vị", "Hạn", "Tình trạng"),
                "viecGiao",
                List.of("[ten]", "[donVi]", "[han]", "[tinhTrang]"),
                List.of(69, 36, 26, 34),
                false);
        plain("{{/coViecGiao}}");
        heading("III. VIỆC CHẬM VÀ CHỈ ĐẠO CỦA LÃNH ĐẠO");
        body("{{cauCham}}", false);
        plain("{{?coCham}}");
        table(
                List.of("Đơn vị", "Số việc chậm", "Lâu nhất (ngày làm việc)", "Việc chậm lâu nhất"),
                "cham",
                List.of("[donVi]", "[soViec]", "[lauNhat]", "[viec]"),
                List.of(50, 20, 25, 70),
                false);
        plain("{{/coCham}}");
        body("{{cauChiDao}}", false);
        plain("{{?coChiDao}}");
        table(
                List.of("Ngày", "Mục", "Chỉ đạo", "Đơn vị", "Hạn", "Kết quả"),
                "chiDao",
                List.of("[ngay]", "[soMuc]", "[ten]", "[donVi]", "[han]", "[tinhTrang]"),
                List.of(26, 14, 45, 30, 26, 24),
                false);
        plain("{{/coChiDao}}");
        heading("IV. CÔNG TÁC PHỐI HỢP");
        plain("{{?khongPhoiHop}}");
        body("Trong kỳ không có đề nghị phối hợp.", false);
        plain("{{/khongPhoiHop}}");
        plain("{{?coPhoiHop}}");
        table(
                List.of(
                        "Đơn vị được đề nghị",
                        "Số đề nghị",
                        "Trả lời đúng hạn",
                        "Trả lời quá hạn",
                        "Chưa trả lời, còn hạn",
                        "Chưa trả lời, quá hạn"),
                "phoiHop",
                List.of("[donVi]", "[deNghi]", "[dungHan]", "[muon]", "[conHan]", "[imLang]"),
                List.of(60, 20, 20, 20, 22, 23),
                false);
        plain("{{/coPhoiHop}}");
        heading("V. KHÓ KHĂN, VƯỚNG MẮC");
        repeated("khoKhan");
        heading("VI. ĐỀ XUẤT, KIẾN NGHỊ");
        repeated("deXuat");
        body("{{ketThuc}}", false);
        signature();
        return document;
    }

    /** With numbers of its own in the place of a report's. */
    private void chart() throws IOException {
        try {
            XWPFParagraph paragraph = document.createParagraph();
            paragraph.setAlignment(ParagraphAlignment.CENTER);
            XWPFChart chart = document.createChart(
                    run(paragraph, "", TEXT, false),
                    164 * Units.EMU_PER_CENTIMETER / 10,
                    84 * Units.EMU_PER_CENTIMETER / 10);
            chart.setTitleText("Tình trạng các mục theo nhóm nhiệm vụ");
            chart.setTitleOverlay(false);
            chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
            XDDFCategoryAxis names = chart.createCategoryAxis(AxisPosition.LEFT);
            names.setOrientation(AxisOrientation.MAX_MIN);
            XDDFValueAxis values = chart.createValueAxis(AxisPosition.TOP);
            values.setCrosses(AxisCrosses.AUTO_ZERO);
            values.setCrossBetween(AxisCrossBetween.BETWEEN);
            values.setMajorUnit(1);
            values.setVisible(false);
            XDDFBarChartData bars = (XDDFBarChartData) chart.createData(ChartTypes.BAR, names, values);
            bars.setBarDirection(BarDirection.BAR);
            bars.setBarGrouping(BarGrouping.STACKED);
            String[] colours = {"2E7D4F", "B9CFE8", "C01D18", "DDDDDD"};
            String[] series = {"Hoàn thành", "Trong hạn", "Quá hạn", "Chưa đến kỳ, đã dừng"};
            for (int at = 0; at < series.length; at++) {
                XDDFChartData.Series one = bars.addSeries(
                        XDDFDataSourcesFactory.fromArray(new String[] {"1. Nhóm nhiệm vụ"}),
                        XDDFDataSourcesFactory.fromArray(new Double[] {1.0}));
                one.setTitle(series[at], null);
                one.setFillProperties(new XDDFSolidFillProperties(XDDFColor.from(hex(colours[at]))));
            }
            chart.plot(bars);
        } catch (InvalidFormatException impossible) {
            throw new IOException(impossible);
        }
    }

    private static byte[] hex(String colour) {
        return HexFormat.of().parseHex(colour);
    }

    private void note(String text) {
        XWPFParagraph paragraph = indented();
        paragraph.setSpacingAfter(40);
        run(paragraph, text, TABLE, false).setItalic(true);
    }

    private void page() {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(210 * TWIPS_A_MM - 64));
        size.setH(BigInteger.valueOf(297 * TWIPS_A_MM - 91));
        CTPageMar margin = section.addNewPgMar();
        margin.setTop(mm(20));
        margin.setBottom(mm(20));
        margin.setLeft(mm(30));
        margin.setRight(mm(15));
        margin.setHeader(mm(10));
        margin.setFooter(mm(10));
        section.addNewTitlePg();
    }

    private void font() {
        CTStyles styles = CTStyles.Factory.newInstance();
        CTStyle normal = styles.addNewStyle();
        normal.setStyleId("Normal");
        normal.setType(STStyleType.PARAGRAPH);
        normal.setDefault(true);
        normal.addNewName().setVal("Normal");
        CTFonts fonts = normal.addNewRPr().addNewRFonts();
        fonts.setAscii(FONT);
        fonts.setHAnsi(FONT);
        fonts.setCs(FONT);
        fonts.setEastAsia(FONT);
        normal.getRPr().addNewSz().setVal(BigInteger.valueOf(TEXT * 2L));
        normal.getRPr().addNewLang().setVal("vi-VN");
        document.createStyles().setStyles(styles);
    }

    /** Centred at the top, and none on the first page, whose own header stays empty. */
    private void pageNumberFromPageTwo() {
        document.createHeader(HeaderFooterType.FIRST).createParagraph();
        XWPFParagraph number = document.createHeader(HeaderFooterType.DEFAULT).createParagraph();
        number.setAlignment(ParagraphAlignment.CENTER);
        XWPFRun run = run(number, "", TEXT, false);
        run.getCTR().addNewFldChar().setFldCharType(STFldCharType.BEGIN);
        XWPFRun field = run(number, "", TEXT, false);
        field.getCTR().addNewInstrText().setStringValue("PAGE");
        run(number, "", TEXT, false).getCTR().addNewFldChar().setFldCharType(STFldCharType.END);
    }

    private void head() {
        XWPFTable table = borderless(List.of(66, 98));
        XWPFTableCell left = table.getRow(0).getCell(0);
        line(left, "{{coQuanTren}}", 12, false, false, true);
        line(left, "{{coQuan}}", 12, true, false, false);
        line(left, "_______", 12, false, false, false);
        line(left, "Số: {{so}}/BC-{{kyHieu}}", 13, false, false, false);
        XWPFTableCell right = table.getRow(0).getCell(1);
        line(right, "{{quocHieu}}", 12, true, false, true);
        line(right, "{{tieuNgu}}", 13, true, false, false);
        line(right, "_____________________", 12, false, false, false);
        line(right, "{{diaDanh}}, {{ngayThang}}", 13, false, true, false);
        plain("");
    }

    private void signature() {
        plain("");
        XWPFTable table = borderless(List.of(82, 82));
        table.getRow(0).setCantSplitRow(true);
        XWPFTableCell left = table.getRow(0).getCell(0);
        left(left, "Nơi nhận:", 12, true, true, true);
        left(left, "{{?noiNhan}}", 11, false, false, false);
        left(left, "{{dong}}", 11, false, false, false);
        left(left, "{{/noiNhan}}", 11, false, false, false);
        XWPFTableCell right = table.getRow(0).getCell(1);
        line(right, "{{chucVu}}", 14, true, false, true);
        for (int empty = 0; empty < 4; empty++) {
            line(right, "", 14, false, false, false);
        }
        line(right, "{{nguoiKy}}", 14, true, false, false);
    }

    private XWPFTable borderless(List<Integer> widths) {
        XWPFTable table = document.createTable(1, widths.size());
        table.removeBorders();
        lay(table, widths);
        return table;
    }

    /** @param loop the name of the rows, whose tag stands in the first cell of the heading as poi-tl wants it */
    private void table(List<String> headings, String loop, List<String> cells, List<Integer> widths, boolean centred) {
        XWPFTable table = document.createTable(2, headings.size());
        CTTblPr properties = table.getCTTbl().getTblPr();
        properties.unsetTblBorders();
        var borders = properties.addNewTblBorders();
        List.of(
                        borders.addNewTop(),
                        borders.addNewBottom(),
                        borders.addNewLeft(),
                        borders.addNewRight(),
                        borders.addNewInsideH(),
                        borders.addNewInsideV())
                .forEach(border -> {
                    border.setVal(STBorder.SINGLE);
                    border.setSz(BigInteger.valueOf(4));
                });
        lay(table, widths);
        table.getRow(0).setRepeatHeader(true);
        for (int column = 0; column < headings.size(); column++) {
            boolean words =
                    !centred && (cells.get(column).matches("\\[(ten|chuTri|donVi|tinhTrang|danhGia|nguon|viec)]"));
            XWPFTableCell top = table.getRow(0).getCell(column);
            cell(
                    top,
                    (column == 0 && loop != null ? "{{" + loop + "}}" : "") + headings.get(column),
                    true,
                    ParagraphAlignment.CENTER);
            cell(
                    table.getRow(1).getCell(column),
                    cells.get(column),
                    false,
                    words ? ParagraphAlignment.LEFT : ParagraphAlignment.CENTER);
        }
        table.getRow(1).setCantSplitRow(true);
        plain("");
    }

    private static void lay(XWPFTable table, List<Integer> widths) {
        table.setTableAlignment(TableRowAlign.CENTER);
        CTTblPr properties = table.getCTTbl().getTblPr();
        properties
                .addNewTblLayout()
                .setType(org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType.FIXED);
        table.setWidth(
                String.valueOf(widths.stream().mapToInt(Integer::intValue).sum() * TWIPS_A_MM));
        var grid = table.getCTTbl().getTblGrid() == null
                ? table.getCTTbl().addNewTblGrid()
                : table.getCTTbl().getTblGrid();
        while (grid.sizeOfGridColArray() > 0) {
            grid.removeGridCol(0);
        }
        widths.forEach(width -> grid.addNewGridCol().setW(mm(width)));
        table.getRows().forEach(row -> {
            for (int column = 0; column < widths.size(); column++) {
                row.getCell(column).setWidth(String.valueOf(widths.get(column) * TWIPS_A_MM));
            }
        });
    }

    private static void cell(XWPFTableCell cell, String text, boolean bold, ParagraphAlignment alignment) {
        XWPFParagraph paragraph = cell.getParagraphs().get(0);
        paragraph.setAlignment(alignment);
        run(paragraph, text, TABLE, bold);
    }

    private static void line(XWPFTableCell cell, String text, int size, boolean bold, boolean italic, boolean first) {
        XWPFParagraph paragraph = first ? cell.getParagraphs().get(0) : cell.addParagraph();
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        run(paragraph, text, size, bold).setItalic(italic);
    }

    private static void left(XWPFTableCell cell, String text, int size, boolean bold, boolean italic, boolean first) {
        XWPFParagraph paragraph = first ? cell.getParagraphs().get(0) : cell.addParagraph();
        run(paragraph, text, size, bold).setItalic(italic);
    }

    private void centred(String text, int size, boolean bold) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        run(paragraph, text, size, bold);
    }

    private void heading(String text) {
        XWPFParagraph paragraph = indented();
        paragraph.setKeepNext(true);
        paragraph.setSpacingBefore(120);
        run(paragraph, text, TEXT, true);
    }

    private void body(String text, boolean italic) {
        run(indented(), text, TEXT, false).setItalic(italic);
    }

    private void repeated(String name) {
        plain("{{?" + name + "}}");
        body("{{dong}}", false);
        plain("{{/" + name + "}}");
    }

    private void plain(String text) {
        run(document.createParagraph(), text, TEXT, false);
    }

    private XWPFParagraph indented() {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setAlignment(ParagraphAlignment.BOTH);
        paragraph.setIndentationFirstLine(12 * TWIPS_A_MM);
        paragraph.setSpacingAfter(120);
        return paragraph;
    }

    private static XWPFRun run(XWPFParagraph paragraph, String text, int size, boolean bold) {
        XWPFRun run = paragraph.createRun();
        run.setFontFamily(FONT);
        run.setFontSize(size);
        run.setBold(bold);
        if (!text.isEmpty()) {
            run.setText(text);
        }
        return run;
    }

    private static BigInteger mm(int millimetres) {
        return BigInteger.valueOf((long) millimetres * TWIPS_A_MM);
    }
}
