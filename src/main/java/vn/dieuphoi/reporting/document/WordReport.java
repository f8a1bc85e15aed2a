package vn.dieuphoi.reporting.document;

import com.deepoove.poi.XWPFTemplate;
import com.deepoove.poi.config.Configure;
import com.deepoove.poi.config.ConfigureBuilder;
import com.deepoove.poi.plugin.table.LoopRowTableRenderPolicy;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.dieuphoi.office.department.Department;
import vn.dieuphoi.office.department.DepartmentRegister;
import vn.dieuphoi.reporting.VietnameseOffice;
import vn.dieuphoi.reporting.document.TemplateSource.Template;
import vn.dieuphoi.reporting.dossier.ReportDocument;
import vn.dieuphoi.reporting.figures.PeriodFigures;
import vn.dieuphoi.reporting.figures.StatusCounts;

/** Fills the Word template that office staff can edit; what a tag is called there stands in {@code reports/README.md}. */
@Component
public class WordReport {

    private static final Logger LOG = LoggerFactory.getLogger(WordReport.class);

    private final TemplateSource templates;
    private final DepartmentRegister department;

    WordReport(TemplateSource templates, DepartmentRegister department) {
        this.templates = templates;
        this.department = department;
    }

    /** The document as a .docx file with the template in use; the same document gives the same bytes. */
    public byte[] render(ReportDocument document) {
        return render(document, null);
    }

    /** @param draftSigns the lines of who would sign a draft; null for the head */
    public byte[] render(ReportDocument document, @Nullable List<String> draftSigns) {
        return render(document, templates.inUse(ReportKind.of(document.figures())), draftSigns);
    }

    /** With a template that cannot be used the report comes out on ours, and says so at its head. */
    byte[] render(ReportDocument document, Template template, @Nullable List<String> draftSigns) {
        String hindrance = template.hindrance();
        if (hindrance == null) {
            try {
                return render(document, template.content(), draftSigns, "");
            } catch (IOException | RuntimeException broken) {
                LOG.warn("Mẫu báo cáo {} không dựng được", template.name(), broken);
                hindrance = "không dựng được";
            }
        }
        try {
            return render(
                    document,
                    templates.shipped().content(),
                    draftSigns,
                    "Mẫu riêng (%s) không dùng được nên báo cáo này theo mẫu kèm theo phần mềm: %s"
                            .formatted(template.name(), hindrance));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] render(ReportDocument document, byte[] template, @Nullable List<String> draftSigns, String remark)
            throws IOException {
        Repeats repeats = new Repeats();
        Map<String, Object> values = values(document, signs(document), draftSigns, repeats);
        if (!remark.isEmpty()) {
            values.merge("duThao", remark, (draft, words) -> draft.equals("") ? words : draft + ". " + words);
        }
        return FixedArchive.repack(
                fill(template, values, word -> finish(word, document)),
                document.figures().cutOff(),
                repeats::expand);
    }

    private Department signs(ReportDocument document) {
        return ReportText.whose(document, department.now());
    }

    /** Whose the file is, and its chart. */
    private void finish(XWPFDocument word, ReportDocument document) {
        var about = word.getProperties().getCoreProperties();
        about.setCreator(signs(document).name());
        about.setTitle(document.title());
        about.setLastModifiedByUser(signs(document).name());
        ReportChart.fill(word, ReportText.bars(document.figures()));
    }

    private static byte[] fill(byte[] template, Map<String, Object> values, Consumer<XWPFDocument> finish)
            throws IOException {
        LoopRowTableRenderPolicy rows = new LoopRowTableRenderPolicy();
        ConfigureBuilder configuration = Configure.builder().useSpringEL(false);
        TemplateTags.TABLES.keySet().forEach(table -> configuration.bind(table, rows));
        try (InputStream content = new ByteArrayInputStream(template);
                XWPFTemplate word = XWPFTemplate.compile(content, configuration.build())) {
            word.render(values);
            finish.accept(word.getXWPFDocument());
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            word.write(out);
            return out.toByteArray();
        }
    }

    /** What stands in a template's way although each of its tags is right; empty when nothing does. */
    static Optional<String> tryOut(byte[] template) {
        Repeats repeats = new Repeats();
        try {
            byte[] filled = fill(template, TemplateTags.sample(repeats), word -> {});
            FixedArchive.repack(filled, LocalDate.of(2023, 1, 1), repeats::expand);
            return Optional.empty();
        } catch (IOException | RuntimeException broken) {
            LOG.info("Một mẫu báo cáo không dựng thử được", broken);
            return Optional.of("Mẫu không dựng thử được; hãy xóa thẻ vừa sửa, gõ lại liền một mạch rồi thử lần nữa.");
        }
    }

    /** @param draftSigns the lines of who would sign a draft; null for the head */
    static Map<String, Object> values(
            ReportDocument document, Department department, @Nullable List<String> draftSigns, Repeats repeats) {
        PeriodFigures figures = document.figures();
        Map<String, Object> values = new LinkedHashMap<>();
        head(values, document, department, draftSigns);
        values.put("trichYeu", document.title());
        values.put("moDau", ReportText.opening(document, department));
        values.put("ketThuc", ReportText.closing(document, department));
        values.put("kySoLieu", ReportText.span(document));
        values.put("danhGia", ReportRows.paragraphs(document.narrative()));
        counts(values, figures);
        values.put("cachTinh", ReportRows.paragraphs(String.join("\n", ReportText.notes(document))));
        values.put("nhiemVu", repeats.rows("nhiemVu", ReportRows.items(figures)));
        values.put("nhiemVuNam", repeats.rows("nhiemVuNam", ReportRows.items(figures)));
        values.put("cauCham", ReportText.late(figures));
        values.put("coCham", !figures.late().isEmpty());
        values.put("cham", repeats.rows("cham", ReportRows.late(figures)));
        values.put("cauChiDao", ReportText.directives(figures));
        values.put("coChiDao", !figures.directives().isEmpty());
        values.put("chiDao", repeats.rows("chiDao", ReportRows.directives(figures)));
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
        values.put("ngoaiSoChuaGui", ReportText.missingOutside(document));
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
        values.put("chuaBaoCao", ReportText.missing(document));
        return values;
    }

    private static void head(
            Map<String, Object> values,
            ReportDocument document,
            Department department,
            @Nullable List<String> draftSigns) {
        values.put("coQuanTren", department.aboveLine());
        values.put("coQuan", department.nameLine());
        values.put("kyHieu", department.sign());
        values.put("diaDanh", department.place());
        values.put("quocHieu", department.countryLine());
        values.put("tieuNgu", department.mottoLine());
        values.put("duThao", ReportText.draft(document));
        values.put("so", ReportText.number(document));
        values.put("ngayThang", ReportText.day(document));
        values.put("chucVu", String.join("\n", ReportText.role(document, department, draftSigns)));
        values.put("nguoiKy", ReportText.signer(document));
        values.put(
                "noiNhan",
                document.recipients().stream()
                        .map(line -> Map.of("dong", "- " + line))
                        .toList());
    }

    private static void counts(Map<String, Object> values, PeriodFigures figures) {
        StatusCounts counts = figures.status();
        values.putAll(ReportRows.counts(counts));
        values.put("tatCa", VietnameseOffice.number((int) figures.items().count()));
        values.put("chuaDenKy", VietnameseOffice.number(figures.notBegun()));
        values.put("daDung", VietnameseOffice.number(figures.stopped()));
        values.put("tyLe", counts.rates().stream().map(WordReport::rate).toList());
        values.put("tyLeSo", ReportRows.paragraphs(String.join("\n", ReportText.rates(counts))));
    }

    /** With its formula, as templates of before notes have it. */
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
                        group,
                        section.items().stream().flatMap(ReportRows::withParts).toList()));
    }
}
