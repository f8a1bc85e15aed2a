package vn.dieuphoi.reporting.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.office.department.Department;
import vn.dieuphoi.paper.Paper;
import vn.dieuphoi.reporting.dossier.ReportDocument;
import vn.dieuphoi.reporting.figures.PeriodFigures;
import vn.dieuphoi.reporting.figures.StatusCounts;

/** A report as a paper, part by part as the Word template that we bring has them. */
final class ReportPaper {

    private final ReportDocument document;
    private final PeriodFigures figures;
    private final Department department;
    private final List<Paper.Block> body = new ArrayList<>();

    private ReportPaper(ReportDocument document, Department department) {
        this.document = document;
        this.figures = document.figures();
        this.department = department;
    }

    /** @param draftSigns the lines of who would sign it as it stands; null for the head */
    static Paper of(ReportDocument document, Department department, @Nullable List<String> draftSigns) {
        return new ReportPaper(document, department).paper(draftSigns);
    }

    private Paper paper(@Nullable List<String> draftSigns) {
        say(ReportText.opening(document, department));
        heading("I. ĐÁNH GIÁ CHUNG");
        lines(ReportRows.paragraphs(document.narrative()));
        heading("II. TÌNH HÌNH THỰC HIỆN NHIỆM VỤ");
        summary();
        items();
        products();
        targets();
        part("5. Kết quả theo báo cáo của các mục");
        lines(ReportRows.words(document, ReportDocument.ItemWords::body));
        say(ReportText.missing(document));
        if (figures.ofYear()) {
            part("6. Báo cáo của các đơn vị bên ngoài");
            lines(ReportRows.outside(document));
            say(ReportText.missingOutside(document));
        }
        assigned();
        late();
        coordination();
        heading("V. KHÓ KHĂN, VƯỚNG MẮC");
        lines(ReportRows.words(document, ReportDocument.ItemWords::difficulty));
        heading("VI. ĐỀ XUẤT, KIẾN NGHỊ");
        lines(ReportRows.words(document, ReportDocument.ItemWords::proposal));
        say(ReportText.closing(document, department));
        return new Paper(
                letterhead(),
                ReportText.draft(document),
                "BÁO CÁO",
                document.title(),
                "",
                List.of(),
                List.copyOf(body),
                null,
                new Paper.Signature(ReportText.role(document, department, draftSigns), ReportText.signer(document)),
                document.recipients(),
                figures.cutOff());
    }

    private Paper.Letterhead letterhead() {
        return new Paper.Letterhead(
                department.aboveLine(),
                department.nameLine(),
                department.countryLine(),
                department.mottoLine(),
                "Số: %s/BC-%s".formatted(ReportText.number(document), department.sign()),
                department.place() + ", " + ReportText.day(document));
    }

    private void summary() {
        part("1. Tổng hợp theo bốn nhóm tình trạng");
        say(ReportText.items(figures));
        StatusCounts counts = figures.status();
        table(
                List.of(
                        "Hoàn thành đúng hạn",
                        "Hoàn thành quá hạn",
                        "Đang thực hiện trong hạn",
                        "Đang thực hiện quá hạn",
                        "Tổng"),
                List.of(33, 33, 33, 33, 33),
                List.of("dungHan", "quaHanDaXong", "trongHan", "quaHan", "tong"),
                List.of(ReportRows.counts(counts)));
        ReportText.rates(counts).forEach(this::say);
        body.add(ReportText.bars(figures));
        ReportText.notes(document).forEach(note -> body.add(new Paper.Text(note, true)));
    }

    private void items() {
        part("2. Từng nhiệm vụ");
        if (figures.ofYear()) {
            table(
                    List.of(
                            "Mục",
                            "Nhiệm vụ",
                            "Chủ trì",
                            "Tình trạng",
                            "Thực hiện đến ngày chốt (%)",
                            "Ước cả năm (%)",
                            "Hạn"),
                    ReportRows.YEAR_WIDTHS,
                    List.of("soMuc", "ten", "chuTri", "tinhTrang", "phanTram", "uocNam", "han"),
                    ReportRows.items(figures));
        } else {
            table(
                    List.of("Mục", "Nhiệm vụ", "Chủ trì", "Tình trạng", "Hoàn thành (%)", "Hạn"),
                    ReportRows.WIDTHS,
                    List.of("soMuc", "ten", "chuTri", "tinhTrang", "phanTram", "han"),
                    ReportRows.items(figures));
        }
    }

    private void products() {
        part("3. Sản phẩm so với kế hoạch");
        if (figures.ofYear()) {
            table(
                    List.of("Mục", "Sản phẩm", "Đơn vị tính", "Kế hoạch", "Thực hiện đến ngày chốt", "Ước cả năm"),
                    List.of(14, 62, 26, 20, 23, 20),
                    List.of("soMuc", "ten", "donVi", "keHoach", "thucHien", "uocNam"),
                    ReportRows.products(figures));
        } else {
            table(
                    List.of("Mục", "Sản phẩm", "Đơn vị tính", "Kế hoạch", "Đã thực hiện"),
                    List.of(14, 81, 26, 20, 24),
                    List.of("soMuc", "ten", "donVi", "keHoach", "thucHien"),
                    ReportRows.products(figures));
        }
    }

    private void targets() {
        part("4. Chỉ tiêu của kế hoạch");
        if (figures.targets().isEmpty()) {
            say("Số liệu chốt của kỳ này không có phần chỉ tiêu.");
            return;
        }
        table(
                List.of("Chỉ tiêu", "Kế hoạch", "Thực hiện", "Đánh giá", "Nguồn"),
                List.of(60, 24, 24, 26, 31),
                List.of("ten", "keHoach", "thucHien", "danhGia", "nguon"),
                figures.targets().stream().map(ReportRows::target).toList());
    }

    private void assigned() {
        if (figures.assigned().isEmpty()) {
            return;
        }
        part((figures.ofYear() ? "7" : "6") + ". Việc giao ngoài kế hoạch");
        table(
                List.of("Công việc", "Đơn vị", "Hạn", "Tình trạng"),
                List.of(69, 36, 26, 34),
                List.of("ten", "donVi", "han", "tinhTrang"),
                figures.assigned().stream().map(ReportRows::assigned).toList());
    }

    private void late() {
        heading("III. VIỆC CHẬM VÀ CHỈ ĐẠO CỦA LÃNH ĐẠO");
        say(ReportText.late(figures));
        if (!figures.late().isEmpty()) {
            table(
                    List.of("Đơn vị", "Số việc chậm", "Lâu nhất (ngày làm việc)", "Việc chậm lâu nhất"),
                    List.of(50, 20, 25, 70),
                    List.of("donVi", "soViec", "lauNhat", "viec"),
                    ReportRows.late(figures));
        }
        say(ReportText.directives(figures));
        if (!figures.directives().isEmpty()) {
            table(
                    List.of("Ngày", "Mục", "Chỉ đạo", "Đơn vị", "Hạn", "Kết quả"),
                    List.of(26, 14, 45, 30, 26, 24),
                    List.of("ngay", "soMuc", "ten", "donVi", "han", "tinhTrang"),
                    ReportRows.directives(figures));
        }
    }

    private void coordination() {
        heading("IV. CÔNG TÁC PHỐI HỢP");
        if (figures.coordination().isEmpty()) {
            say("Trong kỳ không có đề nghị phối hợp.");
            return;
        }
        table(
                List.of(
                        "Đơn vị được đề nghị",
                        "Số đề nghị",
                        "Trả lời đúng hạn",
                        "Trả lời quá hạn",
                        "Chưa trả lời, còn hạn",
                        "Chưa trả lời, quá hạn"),
                List.of(60, 20, 20, 20, 22, 23),
                List.of("donVi", "deNghi", "dungHan", "muon", "conHan", "imLang"),
                ReportRows.coordination(figures));
    }

    private void heading(String words) {
        body.add(new Paper.Heading(words, 1));
    }

    private void part(String words) {
        body.add(new Paper.Heading(words, 2));
    }

    private void say(String words) {
        body.add(Paper.Text.of(words));
    }

    private void lines(List<Map<String, String>> lines) {
        lines.forEach(line -> say(line.getOrDefault("dong", "")));
    }

    private void table(
            List<String> columns, List<Integer> widths, List<String> fields, List<Map<String, String>> rows) {
        List<Integer> left = new ArrayList<>();
        for (int at = 0; at < fields.size(); at++) {
            if (ReportRows.WORDS.contains(fields.get(at))) {
                left.add(at);
            }
        }
        body.add(new Paper.Sheet(
                columns,
                widths,
                left,
                rows.stream()
                        .map(row -> new Paper.Row(
                                fields.stream()
                                        .map(field -> row.getOrDefault(field, ""))
                                        .toList(),
                                row.containsKey(ReportRows.GROUP)))
                        .toList()));
    }
}
