package vn.dieuphoi.reporting.document;

import com.deepoove.poi.XWPFTemplate;
import com.deepoove.poi.config.Configure;
import com.deepoove.poi.exception.RenderException;
import com.deepoove.poi.exception.ResolverException;
import com.deepoove.poi.plugin.table.LoopRowTableRenderPolicy;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dieuphoi.Refused;
import vn.dieuphoi.reporting.PeriodFigures;
import vn.dieuphoi.reporting.ReportDocument;
import vn.dieuphoi.reporting.StatusCounts;
import vn.dieuphoi.reporting.TargetLine;
import vn.dieuphoi.reporting.VietnameseOffice;

/** Fills the Word template that office staff can edit; what a tag is called there stands in {@code reports/README.md}. */
@Component
public class WordReport {

    private static final String DOTS = "……";
    private static final String NONE = "Không có.";

    private final ReportTemplates templates;

    WordReport(ReportTemplates templates) {
        this.templates = templates;
    }

    /** The document as a .docx file; the same document gives the same bytes. */
    public byte[] render(ReportDocument document) {
        LoopRowTableRenderPolicy rows = new LoopRowTableRenderPolicy();
        Configure configuration = Configure.builder()
                .bind("muc", rows)
                .bind("sanPham", rows)
                .bind("chiTieu", rows)
                .bind("phoiHop", rows)
                .bind("viecGiao", rows)
                .useSpringEL(false)
                .build();
        ReportTemplates.Template template = templates.report();
        try (InputStream content = template.open();
                XWPFTemplate word = XWPFTemplate.compile(content, configuration)) {
            word.render(values(document));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            word.write(out);
            return FixedArchive.repack(out.toByteArray(), document.figures().cutOff());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RenderException | ResolverException broken) {
            throw new Refused("Mẫu báo cáo %s không dùng được: %s. Hãy sửa mẫu, hoặc bỏ tệp đó để dùng mẫu đi kèm."
                    .formatted(template.name(), broken.getMessage()));
        }
    }

    private static Map<String, Object> values(ReportDocument document) {
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
        values.put("danhGia", paragraphs(document.narrative()));
        counts(values, figures);
        values.put("phan", figures.sections().stream().map(WordReport::section).toList());
        values.put("sanPham", products(figures));
        values.put(
                "phoiHop",
                figures.coordination().stream().map(WordReport::asked).toList());
        values.put("chiTieu", figures.targets().stream().map(WordReport::target).toList());
        values.put("coViecGiao", !figures.assigned().isEmpty());
        values.put(
                "viecGiao",
                figures.assigned().stream().map(WordReport::assigned).toList());
        values.put("ketQua", words(document, ReportDocument.ItemWords::body));
        values.put("khoKhan", words(document, ReportDocument.ItemWords::difficulty));
        values.put("deXuat", words(document, ReportDocument.ItemWords::proposal));
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
        values.put(
                "tyLe",
                List.of(
                        rate("Tỷ lệ hoàn thành", counts.donePercent(), StatusCounts.DONE_FORMULA),
                        rate(
                                "Tỷ lệ hoàn thành trong số đã đến hạn",
                                counts.doneOfDuePercent(),
                                StatusCounts.DONE_OF_DUE_FORMULA),
                        rate(
                                "Tỷ lệ đúng hạn trong số đã hoàn thành",
                                counts.inTimePercent(),
                                StatusCounts.IN_TIME_FORMULA)));
    }

    private static Map<String, String> rate(String name, Optional<BigDecimal> percent, String formula) {
        return Map.of(
                "dong",
                "%s: %s (= %s)."
                        .formatted(name, percent.map(VietnameseOffice::percent).orElse("chưa có số liệu"), formula));
    }

    private static Map<String, Object> section(PeriodFigures.Section section) {
        return Map.of(
                "tieuDe", section.title(),
                "muc", section.items().stream().map(WordReport::item).toList());
    }

    private static Map<String, Object> item(PeriodFigures.Item item) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("soMuc", item.code());
        row.put("ten", item.title());
        row.put("chuTri", item.leadName());
        row.put("tinhTrang", item.nothingYet() ? item.standing() + " (chưa phát sinh trong kỳ)" : item.standing());
        row.put("phanTram", item.percent() == null ? "" : VietnameseOffice.number(item.percent()));
        row.put(
                "han",
                item.dueOn() == null
                        ? ""
                        : VietnameseOffice.day(item.dueOn())
                                + (item.extensions() == 0 ? "" : " (gia hạn %d lần)".formatted(item.extensions())));
        return row;
    }

    private static List<Map<String, Object>> products(PeriodFigures figures) {
        return figures.items()
                .flatMap(item -> item.products().stream()
                        .map(made -> Map.<String, Object>of(
                                "soMuc", item.code(),
                                "ten", made.name(),
                                "donVi", made.unit(),
                                "keHoach", VietnameseOffice.number(made.planned()),
                                "thucHien", VietnameseOffice.number(made.done()))))
                .toList();
    }

    private static Map<String, Object> asked(PeriodFigures.Asked asked) {
        return Map.of(
                "donVi", asked.name(),
                "deNghi", VietnameseOffice.number(asked.asked()),
                "dungHan", VietnameseOffice.number(asked.inTime()),
                "muon", VietnameseOffice.number(asked.late()),
                "conHan", VietnameseOffice.number(asked.open()),
                "imLang", VietnameseOffice.number(asked.overdue()));
    }

    private static Map<String, Object> target(TargetLine line) {
        return Map.of(
                "ten", "%s (%s)".formatted(line.name(), line.unit()),
                "keHoach", line.wanted(),
                "thucHien", line.reached(),
                "danhGia", line.standing(),
                "nguon", source(line));
    }

    private static String source(TargetLine line) {
        if (line.source() == null) {
            return "";
        }
        return line.measuredOn() == null
                ? line.source()
                : line.source() + ", ngày " + VietnameseOffice.day(line.measuredOn());
    }

    private static Map<String, Object> assigned(PeriodFigures.Assigned assigned) {
        return Map.of(
                "ten", assigned.title(),
                "donVi", assigned.office(),
                "han", VietnameseOffice.day(assigned.dueOn()),
                "tinhTrang", assigned.status().label());
    }

    /** One paragraph for each item that has something to say. */
    private static List<Map<String, String>> words(
            ReportDocument document, Function<ReportDocument.ItemWords, @Nullable String> part) {
        List<Map<String, String>> lines = new ArrayList<>();
        for (ReportDocument.ItemWords item : document.items()) {
            String words = part.apply(item);
            if (words != null && !words.isBlank()) {
                lines.add(Map.of("dong", "Mục %s: %s".formatted(item.code(), words.strip())));
            }
        }
        return lines.isEmpty() ? List.of(Map.of("dong", NONE)) : lines;
    }

    private static List<Map<String, String>> paragraphs(String text) {
        List<Map<String, String>> paragraphs = text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(line -> Map.of("dong", line))
                .toList();
        return paragraphs.isEmpty() ? List.of(Map.of("dong", NONE)) : paragraphs;
    }
}
