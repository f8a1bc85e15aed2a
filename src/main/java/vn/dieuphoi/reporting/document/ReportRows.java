package vn.dieuphoi.reporting.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.reporting.VietnameseOffice;
import vn.dieuphoi.reporting.dossier.ReportDocument;
import vn.dieuphoi.reporting.figures.PeriodFigures;
import vn.dieuphoi.reporting.figures.StatusCounts;
import vn.dieuphoi.reporting.targets.TargetLine;

/** The rows of tables and the paragraphs of a report, by the fields that its template names. */
final class ReportRows {

    /** Fields whose words are set at the left of their column. */
    static final Set<String> WORDS = Set.of("ten", "chuTri", "donVi", "tinhTrang", "danhGia", "nguon", "viec");

    /** Of the columns of items, in millimetres: a day fits in the last one. */
    static final List<Integer> WIDTHS = List.of(15, 49, 30, 28, 17, 26);

    static final List<Integer> YEAR_WIDTHS = List.of(15, 36, 26, 27, 20, 15, 26);

    /** Marks a row that names those below it and is set in bold; no column has it. */
    static final String GROUP = "nhom";

    private static final String NONE = "Không có.";

    private ReportRows() {}

    static Map<String, String> item(PeriodFigures.Item item) {
        Map<String, String> row = item(item.code(), item.title());
        row.put("chuTri", item.leadName());
        row.put("tinhTrang", item.nothingYet() ? item.standing() + " (chưa phát sinh trong kỳ)" : item.standing());
        row.put("phanTram", item.percent() == null ? "" : VietnameseOffice.number(item.percent()));
        row.put("uocNam", item.estimate() == null ? "" : VietnameseOffice.number(item.estimate()));
        row.put("han", due(item.dueOn(), item.extensions()));
        return row;
    }

    /** All items in one list, each section's name above its own. */
    static List<Map<String, String>> items(PeriodFigures figures) {
        return figures.sections().stream()
                .flatMap(section -> Stream.concat(
                        Stream.of(group(section.title())),
                        section.items().stream().flatMap(ReportRows::withParts)))
                .toList();
    }

    private static Map<String, String> group(String title) {
        Map<String, String> row = item("", title);
        row.put(GROUP, "");
        return row;
    }

    private static Map<String, String> item(String code, String title) {
        Map<String, String> row = new LinkedHashMap<>();
        List.of("soMuc", "ten", "chuTri", "tinhTrang", "phanTram", "uocNam", "han")
                .forEach(field -> row.put(field, ""));
        row.put("soMuc", code);
        row.put("ten", title);
        return row;
    }

    static Map<String, String> counts(StatusCounts counts) {
        return Map.of(
                "dungHan", VietnameseOffice.number(counts.doneInTime()),
                "quaHanDaXong", VietnameseOffice.number(counts.doneLate()),
                "trongHan", VietnameseOffice.number(counts.openInTime()),
                "quaHan", VietnameseOffice.number(counts.openLate()),
                "tong", VietnameseOffice.number(counts.total()));
    }

    static List<Map<String, String>> late(PeriodFigures figures) {
        return figures.late().stream()
                .map(office -> Map.of(
                        "donVi", office.office(),
                        "soViec", VietnameseOffice.number(office.things()),
                        "lauNhat", VietnameseOffice.number(office.days()),
                        "viec",
                                office.number().isEmpty()
                                        ? office.longest()
                                        : "Mục %s: %s".formatted(office.number(), office.longest())))
                .toList();
    }

    static List<Map<String, String>> directives(PeriodFigures figures) {
        return figures.directives().stream()
                .map(order -> Map.of(
                        "ngay", VietnameseOffice.day(order.on()),
                        "soMuc", order.number(),
                        "ten", "%s: %s".formatted(order.words(), order.about()),
                        "donVi", order.office(),
                        "han", order.until() == null ? "" : VietnameseOffice.day(order.until()),
                        "tinhTrang", order.state()))
                .toList();
    }

    /** The item, and below it its parts. */
    static Stream<Map<String, String>> withParts(PeriodFigures.Item item) {
        return Stream.concat(Stream.of(item(item)), item.parts().stream().map(ReportRows::part));
    }

    private static Map<String, String> part(PeriodFigures.Part part) {
        Map<String, String> row = item("", "- " + part.title());
        row.put("chuTri", part.leadName());
        row.put("tinhTrang", part.standing());
        row.put("phanTram", part.percent() == null ? "" : VietnameseOffice.number(part.percent()));
        row.put("uocNam", part.estimate() == null ? "" : VietnameseOffice.number(part.estimate()));
        row.put("han", due(part.dueOn(), part.extensions()));
        return row;
    }

    private static String due(@Nullable LocalDate day, int extensions) {
        return day == null
                ? ""
                : VietnameseOffice.day(day) + (extensions == 0 ? "" : " (gia hạn %d lần)".formatted(extensions));
    }

    static List<Map<String, String>> products(PeriodFigures figures) {
        return figures.items()
                .flatMap(item -> item.products().stream()
                        .map(made -> Map.of(
                                "soMuc", item.code(),
                                "ten", made.name(),
                                "donVi", made.unit(),
                                "keHoach", VietnameseOffice.number(made.planned()),
                                "thucHien", VietnameseOffice.number(made.done()),
                                "uocNam", made.estimated() == null ? "" : VietnameseOffice.number(made.estimated()))))
                .toList();
    }

    /** By office, and the sum. */
    static List<Map<String, String>> coordination(PeriodFigures figures) {
        List<Map<String, String>> rows = new ArrayList<>();
        figures.coordination().forEach(asked -> rows.add(asked(asked)));
        rows.add(asked(figures.askedInAll()));
        return rows;
    }

    private static Map<String, String> asked(PeriodFigures.Asked asked) {
        return Map.of(
                "donVi", asked.name(),
                "deNghi", VietnameseOffice.number(asked.asked()),
                "dungHan", VietnameseOffice.number(asked.inTime()),
                "muon", VietnameseOffice.number(asked.late()),
                "conHan", VietnameseOffice.number(asked.open()),
                "imLang", VietnameseOffice.number(asked.overdue()));
    }

    static Map<String, String> target(TargetLine line) {
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

    static Map<String, String> assigned(PeriodFigures.Assigned assigned) {
        return Map.of(
                "ten", assigned.title(),
                "donVi", assigned.office(),
                "han", VietnameseOffice.day(assigned.dueOn()),
                "tinhTrang", assigned.status().label());
    }

    static List<Map<String, String>> outside(ReportDocument document) {
        List<Map<String, String>> lines = document.outside().stream()
                .map(words -> Map.of(
                        "dong",
                        "%s%s: %s"
                                .formatted(
                                        words.name(),
                                        words.documentSign() == null ? "" : " (" + words.documentSign() + ")",
                                        oneLine(words.body()))))
                .toList();
        return lines.isEmpty() ? List.of(Map.of("dong", NONE)) : lines;
    }

    private static String oneLine(String words) {
        return words.strip().replaceAll("\\.?\\s*\\R\\s*", "; ");
    }

    /** One paragraph for each item that has something to say. */
    static List<Map<String, String>> words(
            ReportDocument document, Function<ReportDocument.ItemWords, @Nullable String> part) {
        List<Map<String, String>> lines = new ArrayList<>();
        for (ReportDocument.ItemWords item : document.items()) {
            String words = part.apply(item);
            if (words != null && !words.isBlank()) {
                lines.add(Map.of("dong", "Mục %s: %s".formatted(item.number(), words.strip())));
            }
        }
        return lines.isEmpty() ? List.of(Map.of("dong", NONE)) : lines;
    }

    static List<Map<String, String>> paragraphs(String text) {
        List<Map<String, String>> paragraphs = text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(line -> Map.of("dong", line))
                .toList();
        return paragraphs.isEmpty() ? List.of(Map.of("dong", NONE)) : paragraphs;
    }
}
