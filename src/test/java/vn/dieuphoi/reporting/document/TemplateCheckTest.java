package vn.dieuphoi.reporting.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import vn.dieuphoi.Refused;
import vn.dieuphoi.office.department.OneDepartment;
import vn.dieuphoi.reporting.ReportCommand;

class TemplateCheckTest {

    @TempDir
    private Path folder;

    @Test
    void theTemplateThatWeBringHasNoFault() {
        assertThat(TemplateCheck.faults(new OneTemplate(null, null).shipped().content()))
                .isEmpty();
    }

    @Test
    void wrongTagsAreNamedWithPlaceAndNearestKnownOne() throws IOException {
        assertThat(faults("Báo cáo", "{{TrichYeu}}", "{{ngayThag}} {{xyzxyzxyz}}"))
                .satisfiesExactly(
                        one -> assertThat(one)
                                .isEqualTo("“{{TrichYeu}}” (đoạn 2): không có thẻ này; gần nhất là “{{trichYeu}}”."),
                        two -> assertThat(two)
                                .isEqualTo("“{{ngayThag}}” (đoạn 3): không có thẻ này; gần nhất là “{{ngayThang}}”."),
                        three -> assertThat(three).startsWith("“{{xyzxyzxyz}}” (đoạn 3): không có thẻ này; các thẻ"));
        assertThat(faults("{{?danhGja}}", "{{dong}}", "{{/danhGja}}"))
                .anyMatch(fault -> fault.startsWith("“{{?danhGja}}” (đoạn 1)") && fault.contains("“{{?danhGia}}”"));
        assertThat(faults("{{trich Yêu}}")).singleElement().asString().contains("“{{trichYeu}}”");
    }

    @Test
    void partsMustCloseWhereTheyOpened() throws IOException {
        assertThat(faults("{{?phan}}", "{{tieuDe}}"))
                .singleElement()
                .asString()
                .startsWith("“{{?phan}}” (đoạn 1): chưa có thẻ đóng; hãy thêm “{{/phan}}”");
        assertThat(faults("{{/phan}}")).singleElement().asString().contains("không có thẻ mở “{{?phan}}”");
        assertThat(faults("{{?laNam}}", "{{?ketQua}}", "{{dong}}", "{{/laNam}}", "{{/ketQua}}"))
                .anyMatch(fault -> fault.contains("phần đang mở là “{{?ketQua}}” (đoạn 2)"));
        assertThat(faults("{{so}", "x}} y")).hasSize(2).allMatch(fault -> fault.contains("không đủ đôi"));
    }

    @Test
    void whatWouldComeOutBlankInItsPlaceIsAFault() throws IOException {
        assertThat(faults("{{dong}}")).singleElement().asString().contains("chỉ dùng được trong phần");
        assertThat(faults("{{?ketQua}}", "{{so}}", "{{/ketQua}}"))
                .singleElement()
                .asString()
                .contains("không dùng được trong phần “{{?ketQua}}”; ở đó chỉ có {{dong}}");
        assertThat(faults("{{danhGia}}")).singleElement().asString().contains("hãy ghi “{{?danhGia}} … {{/danhGia}}”");
        assertThat(faults("{{sanPham}}")).singleElement().asString().contains("dòng tiêu đề của một bảng");
        assertThat(faults("{{?laNam}}", "{{so}}", "{{/laNam}}")).isEmpty();
    }

    @Test
    void columnsOfTablesAreLookedAtOneByOne() throws IOException {
        assertThat(table("{{sanPham}}Mục", "Tên", "[soMục]", "[ten]"))
                .singleElement()
                .asString()
                .isEqualTo(
                        "“[soMục]” (bảng 1, dòng 2, ô 1): bảng “{{sanPham}}” không có cột này; gần nhất là “[soMuc]”.");
        assertThat(table("{{sanPham}}Mục", "Tên", "[soMuc]", "[ten]")).isEmpty();
        assertThat(table("Mục", "Tên", "[soMuc]", "[ten]"))
                .singleElement()
                .asString()
                .contains("chưa có thẻ của bảng");
        assertThat(table("{{sanPham}}Mục", "Tên", "x", "y"))
                .singleElement()
                .asString()
                .contains("chưa có cột nào");
        assertThat(table("{{sanPhan}}Mục", "Tên", "x", "y"))
                .singleElement()
                .asString()
                .startsWith("“{{sanPhan}}” (bảng 1, dòng 1, ô 1): không có thẻ này; gần nhất là “{{sanPham}}”");
    }

    @Test
    void whatIsNoWordFileIsRefusedInWords() {
        for (byte[] content : List.of(
                "chữ".getBytes(StandardCharsets.UTF_8),
                new byte[0],
                new byte[] {'P', 'K', 3, 4},
                new byte[6_000_000])) {
            assertThatThrownBy(() -> TemplateCheck.faults(content)).isInstanceOf(Refused.class);
        }
    }

    /** A tag that is filled in and not known would be refused; one that is known and not filled in would be blank. */
    @Test
    void theKnownTagsAreThoseThatAReportFillsIn() {
        Set<String> filled = new TreeSet<>();
        for (var document : List.of(Documents.draft(), Documents.ofYear())) {
            Map<String, Object> values = WordReport.values(document, new OneDepartment().now(), null, new Repeats());
            values.forEach((name, value) -> {
                filled.add(name);
                if (TemplateTags.REPEATED.containsKey(name) && value instanceof List<?> list && !list.isEmpty()) {
                    assertThat(((Map<?, ?>) list.get(0)).keySet().stream().map(String::valueOf))
                            .as(name)
                            .hasSameElementsAs(TemplateTags.REPEATED.get(name));
                }
            });
        }
        Set<String> known = new TreeSet<>(TemplateTags.at(null));
        known.addAll(TemplateTags.parts());

        assertThat(filled).isEqualTo(known);
    }

    @Test
    void everyKnownNameStandsInTheDescription() throws IOException {
        String description = Files.readString(Path.of("src/main/resources/reports/README.md"));

        assertThat(TemplateTags.all()).allSatisfy(tag -> assertThat(description).containsPattern("\\{\\{\\??" + tag));
        TemplateTags.TABLES
                .values()
                .forEach(fields -> assertThat(fields)
                        .allSatisfy(field -> assertThat(description).contains("[" + field + "]")));
    }

    @Test
    void theCommandSaysTheSameWithoutADatabase() throws IOException {
        Path wrong = Files.write(folder.resolve("sai.docx"), OneTemplate.of("{{TrichYeu}}"));
        Path right = Files.write(folder.resolve("dung.docx"), OneTemplate.of("{{trichYeu}}"));
        Path text = Files.writeString(folder.resolve("chu.docx"), "chữ");
        CommandLine command = new CommandLine(new ReportCommand(() -> {
            throw new AssertionError("asks for a database");
        }));

        assertThat(command.execute("template", "check", wrong.toString())).isEqualTo(3);
        assertThat(command.execute("template", "check", right.toString())).isZero();
        assertThat(command.execute("template", "check", text.toString())).isEqualTo(1);
        assertThat(command.execute("--period", "2023-Q2")).isEqualTo(2);
    }

    private static List<String> faults(String... paragraphs) throws IOException {
        return TemplateCheck.faults(OneTemplate.of(paragraphs));
    }

    /** Two rows of two cells. */
    private static List<String> table(String... cells) throws IOException {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            XWPFTable table = document.createTable(2, 2);
            for (int at = 0; at < cells.length; at++) {
                table.getRow(at / 2).getCell(at % 2).setText(cells[at]);
            }
            document.write(out);
            return TemplateCheck.faults(out.toByteArray());
        }
    }
}
