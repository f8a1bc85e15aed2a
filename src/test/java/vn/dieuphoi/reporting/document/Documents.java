package vn.dieuphoi.reporting.document;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.obligation.Standing;
import vn.dieuphoi.reporting.dossier.ReportDocument;
import vn.dieuphoi.reporting.figures.PeriodFigures;
import vn.dieuphoi.reporting.targets.TargetLine;

/** A small report with one of everything. */
final class Documents {

    private Documents() {}

    static ReportDocument draft() {
        return document(null);
    }

    static ReportDocument issued() {
        return document(
                new ReportDocument.Issue(7, LocalDate.of(2023, 6, 7), "Bùi Thanh Tùng", "Giám đốc", null, null));
    }

    static ReportDocument issuedByADeputy() {
        return document(new ReportDocument.Issue(
                8, LocalDate.of(2023, 6, 7), "Phạm Thị Lan", "Phó Giám đốc", null, "Giám đốc"));
    }

    /** The report of a year, written before it ends. */
    static ReportDocument ofYear() {
        PeriodFigures quarter = figures();
        ReportDocument draft = draft();
        PeriodFigures year = new PeriodFigures(
                "2023-year",
                "năm 2023",
                LocalDate.of(2023, 1, 1),
                LocalDate.of(2023, 11, 30),
                quarter.sections(),
                quarter.coordination(),
                quarter.assigned(),
                quarter.targets(),
                quarter.late(),
                quarter.directives());
        return new ReportDocument(
                year,
                1,
                "Kết quả thực hiện kế hoạch năm 2023",
                draft.narrative(),
                List.of(),
                List.of(),
                draft.recipients(),
                List.of(new ReportDocument.OutsideWords(
                        "Trường Cao đẳng nghề Hải Dương",
                        "Đã tuyển mới 1.250 học sinh, sinh viên.",
                        "215/BC-CĐN ngày 01/12/2023")),
                List.of("Phòng LĐTBXH huyện Nam Sách", "Các doanh nghiệp"),
                draft.basis(),
                null);
    }

    private static ReportDocument document(ReportDocument.@Nullable Issue issue) {
        return new ReportDocument(
                figures(),
                1,
                "Kết quả thực hiện kế hoạch phát triển nguồn nhân lực quý II/2023",
                "Các đơn vị đã chủ động triển khai nhiệm vụ được giao.\nCòn một mục quá hạn do chưa có ý kiến phối hợp.",
                List.of(
                        new ReportDocument.ItemWords(
                                "3.4", "Đào tạo nghề", "Đã mở 12 lớp cho 420 người.", "Thiếu giáo viên.", null),
                        new ReportDocument.ItemWords(
                                "4.10", "Thông tin liên kết", "Đã gửi thông tin.", null, "Bố trí kinh phí.")),
                List.of("8.3"),
                List.of("Lãnh đạo Sở;", "Các phòng, đơn vị thuộc Sở;", "Lưu: VT, GDNN."),
                List.of(),
                List.of(),
                "Kế hoạch số 12/KH-SLĐTBXH ngày 01/3/2023 của Sở về triển khai phát triển nguồn nhân lực",
                issue);
    }

    private static PeriodFigures figures() {
        return new PeriodFigures(
                "2023-Q2",
                "quý II/2023",
                LocalDate.of(2023, 3, 15),
                LocalDate.of(2023, 6, 14),
                List.of(
                        new PeriodFigures.Section(
                                "3. Cơ cấu lại nguồn nhân lực",
                                List.of(
                                        item("3.3", null, "Chưa đến kỳ triển khai", null, 0),
                                        item("3.4", Standing.State.OPEN_IN_TIME, null, 45, 1))),
                        new PeriodFigures.Section(
                                "4. Đổi mới, nâng cao chất lượng đào tạo",
                                List.of(
                                        item("4.1", Standing.State.OPEN_LATE, null, 10, 0),
                                        item("4.10", Standing.State.DONE_IN_TIME, null, 100, 0)))),
                List.of(new PeriodFigures.Asked("STTTT", "Sở Thông tin và Truyền thông", true, 4, 2, 1, 0, 1)),
                List.of(new PeriodFigures.Assigned(
                        "2023-GV1",
                        "Chuẩn bị hội nghị gặp mặt doanh nghiệp",
                        "Phòng Lao động việc làm",
                        LocalDate.of(2023, 4, 14),
                        Standing.State.DONE_LATE)),
                List.of(
                        new TargetLine(
                                "T2",
                                "Tỷ lệ thất nghiệp chung",
                                "%",
                                "<",
                                new BigDecimal("3"),
                                new BigDecimal("2.15"),
                                "đạt",
                                "Cục Thống kê",
                                LocalDate.of(2023, 6, 9)),
                        new TargetLine(
                                "T6",
                                "Tuyển mới giáo dục nghề nghiệp",
                                "người",
                                "≥",
                                new BigDecimal("38400"),
                                null,
                                "chưa có số liệu",
                                null,
                                null)),
                List.of(new PeriodFigures.LateOffice(
                        "Sở Thông tin và Truyền thông", 3, 13, "Trả lời đề nghị phối hợp", "2.1")),
                List.of(new PeriodFigures.Ordered(
                        LocalDate.of(2023, 6, 12),
                        "2.1",
                        "Chưa trả lời đề nghị phối hợp",
                        "Sở TTTT",
                        "Đôn đốc",
                        LocalDate.of(2023, 6, 15),
                        "Còn hạn")));
    }

    private static PeriodFigures.Item item(
            String code,
            Standing.@Nullable State status,
            @Nullable String other,
            @Nullable Integer percent,
            int extensions) {
        return new PeriodFigures.Item(
                code,
                "Nhiệm vụ của mục " + code,
                "GDNN",
                "Phòng Giáo dục nghề nghiệp",
                status == null ? null : "2023-" + code,
                status,
                status == null ? String.valueOf(other) : status.label(),
                percent,
                status == null ? null : LocalDate.of(2023, 12, 29),
                extensions,
                false,
                code.equals("3.4")
                        ? List.of(new PeriodFigures.Made("Phóng sự chuyên đề", "phóng sự", 4, 1, 3))
                        : List.of(),
                code.equals("3.4") ? 90 : null,
                code.equals("4.1") ? List.of(part()) : List.of());
    }

    private static PeriodFigures.Part part() {
        return new PeriodFigures.Part(
                "2023-4.1~2",
                "4.1, phần 2",
                "Chương trình của phần việc",
                "Phòng Kế hoạch tài chính",
                Standing.State.OPEN_IN_TIME.label(),
                35,
                LocalDate.of(2023, 11, 30),
                0,
                null);
    }
}
