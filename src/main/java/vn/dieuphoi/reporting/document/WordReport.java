package vn.dieuphoi.reporting.document;

import com.deepoove.poi.XWPFTemplate;
import com.deepoove.poi.config.Configure;
import com.deepoove.poi.exception.RenderException;
import com.deepoove.poi.exception.ResolverException;
import com.deepoove.poi.plugin.table.LoopRowTableRenderPolicy;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.dieuphoi.Refused;
import vn.dieuphoi.reporting.PeriodFigures;
import vn.dieuphoi.reporting.ReportDocument;
import vn.dieuphoi.reporting.StatusCounts;
import vn.dieuphoi.reporting.VietnameseOffice;

/** Fills the Word template that office staff can edit; what a tag is called there stands in {@code reports/README.md}. */
@Component
public class WordReport {

    private static final String DOTS = "……";

    private final ReportTemplates templates;

    WordReport(ReportTemplates templates) {
        this.templates = templates;
    }

    /** The document as a .docx file with the template in use; the same document gives the same bytes. */
    public byte[] render(ReportDocument document) {
        return render(document, templates.report());
    }

    byte[] render(ReportDocument document, byte[] template) {
        return render(
                document,
                new ReportTemplates.Template("đã lưu khi ban hành", () -> new ByteArrayInputStream(template)));
    }

    private static byte[] render(ReportDocument document, ReportTemplates.Template template) {
        LoopRowTableRenderPolicy rows = new LoopRowTableRenderPolicy();
        Configure configuration = Configure.builder()
                .bind("muc", rows)
                .bind("sanPham", rows)
                .bind("sanPhamNam", rows)
                .bind("mucNam", rows)
                .bind("chiTieu", rows)
                .bind("phoiHop", rows)
                .bind("viecGiao", rows)
                .useSpringEL(false)
                .build();
        try (InputStream content = template.open();
                XWPFTemplate word = XWPFTemplate.compile(content, configuration)) {
            Repeats repeats = new Repeats();
            word.render(values(document, repeats));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            word.write(out);
            return FixedArchive.repack(out.toByteArray(), document.figures().cutOff(), repeats::expand);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RenderException | ResolverException broken) {
            throw new Refused("Mẫu báo cáo %s không dùng được: %s. Hãy sửa mẫu, hoặc bỏ tệp đó để dùng mẫu đi kèm."
                    .formatted(template.name(), broken.getMessage()));
        }
    }

    private static Map<String, Object> values(ReportDocument document, Repeats repeats) {
        PeriodFigures figures = document.figures();
        Map<String, Object> values = new LinkedHashMap<>();
        head(values, document);
        values.put("trichYeu", document.title());
        values.put(
                "kySoLieu",
                "Số liệu từ ngày %s đến hết ngày %s, chốt phiên bản %d."
                        .formatted(
                                VietnameseOffice.day(figures.from()),
                                VietnameseOffice.day(figures.cutOff()),
                                document.version()));
        values.put("danhGia", ReportRows.paragraphs(document.narrative()));
        counts(values, figures);
        String rows = figures.ofYear() ? "mucNam" : "muc";
        List<Map<String, Object>> sections = new ArrayList<>();
        for (PeriodFigures.Section section : figures.sections()) {
            sections.add(section(section, rows, rows + sections.size(), repeats));
        }
        values.put(figures.ofYear() ? "phanNam" : "phan", sections);
        values.put("laNam", figures.ofYear());
        values.put("laKy", !figures.ofYear());
        values.put("sanPham", repeats.rows("sanPham", ReportRows.products(figures)));
        values.put("sanPhamNam", repeats.rows("sanPhamNam", ReportRows.products(figures)));
        values.put("coPhoiHop", !figures.coordination().isEmpty());
        values.put("khongPhoiHop", figures.coordination().isEmpty());
        values.put("phoiHop", ReportRows.coordination(figures));
        values.put("coChiTieu", !figures.targets().isEmpty());
        values.put("khongChiTieu", figures.targets().isEmpty());
        values.put("chiTieu", figures.targets().stream().map(ReportRows::target).toList());
        values.put("ngoaiSo", repeats.paragraphs("ngoaiSo", ReportRows.outside(document)));
        values.put(
                "ngoaiSoChuaGui",
                document.outsideMissing().isEmpty()
                        ? "Tất cả các đơn vị ngoài Sở phải báo cáo đã gửi báo cáo."
                        : "Chưa gửi báo cáo (%s đơn vị): %s."
                                .formatted(
                                        VietnameseOffice.number(
                                                document.outsideMissing().size()),
                                        String.join("; ", document.outsideMissing())));
        values.put("soViecGiao", figures.ofYear() ? "7" : "6");
        values.put("coViecGiao", !figures.assigned().isEmpty());
        values.put(
                "viecGiao",
                repeats.rows(
                        "viecGiao",
                        figures.assigned().stream().map(ReportRows::assigned).toList()));
        values.put("ketQua", repeats.paragraphs("ketQua", ReportRows.words(document, ReportDocument.ItemWords::body)));
        values.put(
                "khoKhan",
                repeats.paragraphs("khoKhan", ReportRows.words(document, ReportDocument.ItemWords::difficulty)));
        values.put(
                "deXuat", repeats.paragraphs("deXuat", ReportRows.words(document, ReportDocument.ItemWords::proposal)));
        values.put(
                "chuaBaoCao",
                document.missingReports().isEmpty()
                        ? "Tất cả các mục phải báo cáo trong kỳ đã nộp báo cáo."
                        : "Chưa có báo cáo của các mục: " + String.join(", ", document.missingReports()) + ".");
        return values;
    }

    private static void head(Map<String, Object> values, ReportDocument document) {
        ReportDocument.Issue issue = document.issue();
        int year = document.figures().cutOff().getYear();
        values.put("duThao", issue == null ? "DỰ THẢO" : "");
        values.put("so", issue == null || issue.number() == null ? DOTS : "%02d".formatted(issue.number()));
        values.put(
                "ngayThang",
                issue == null || issue.on() == null
                        ? "ngày %s tháng %s năm %d".formatted(DOTS, DOTS, year)
                        : VietnameseOffice.longDay(issue.on()));
        values.put(
                "chucVu",
                issue == null ? "GIÁM ĐỐC" : issue.position().toUpperCase(java.util.Locale.forLanguageTag("vi")));
        values.put("nguoiKy", issue == null ? "" : issue.signer());
        values.put(
                "noiNhan",
                document.recipients().stream()
                        .map(line -> Map.of("dong", "- " + line))
                        .toList());
    }

    private static void counts(Map<String, Object> values, PeriodFigures figures) {
        StatusCounts counts = figures.status();
        values.put("dungHan", VietnameseOffice.number(counts.doneInTime()));
        values.put("quaHanDaXong", VietnameseOffice.number(counts.doneLate()));
        values.put("trongHan", VietnameseOffice.number(counts.openInTime()));
        values.put("quaHan", VietnameseOffice.number(counts.openLate()));
        values.put("tong", VietnameseOffice.number(counts.total()));
        values.put("tatCa", VietnameseOffice.number((int) figures.items().count()));
        values.put("chuaDenKy", VietnameseOffice.number(figures.notBegun()));
        values.put("daDung", VietnameseOffice.number(figures.stopped()));
        values.put("tyLe", counts.rates().stream().map(WordReport::rate).toList());
    }

    private static Map<String, String> rate(StatusCounts.Rate rate) {
        return Map.of("dong", "%s: %s (= %s).".formatted(rate.name(), rate.words(), rate.formula()));
    }

    private static Map<String, Object> section(
            PeriodFigures.Section section, String name, String group, Repeats repeats) {
        return Map.of(
                "tieuDe",
                section.title(),
                name,
                repeats.rows(
                        group, section.items().stream().map(ReportRows::item).toList()));
    }
}
