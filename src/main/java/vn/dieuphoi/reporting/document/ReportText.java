package vn.dieuphoi.reporting.document;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.Vietnamese;
import vn.dieuphoi.office.department.Department;
import vn.dieuphoi.paper.Paper;
import vn.dieuphoi.paper.Signing;
import vn.dieuphoi.reporting.VietnameseOffice;
import vn.dieuphoi.reporting.dossier.ReportDocument;
import vn.dieuphoi.reporting.figures.PeriodFigures;
import vn.dieuphoi.reporting.figures.StatusCounts;

/** The sentences of a report: what its Word file and its page both say. */
final class ReportText {

    private static final String DOTS = "……";

    private ReportText() {}

    /** Whose report it is: as it was when the report was issued, as it is now for a draft and for what older releases issued. */
    static Department whose(ReportDocument document, Department now) {
        ReportDocument.Issue issue = document.issue();
        return issue == null || issue.department() == null ? now : issue.department();
    }

    static String number(ReportDocument document) {
        ReportDocument.Issue issue = document.issue();
        return issue == null || issue.number() == null ? DOTS : "%02d".formatted(issue.number());
    }

    static String day(ReportDocument document) {
        ReportDocument.Issue issue = document.issue();
        return issue == null || issue.on() == null
                ? "ngày %s tháng %s năm %d"
                        .formatted(DOTS, DOTS, document.figures().cutOff().getYear())
                : VietnameseOffice.longDay(issue.on());
    }

    /** @param draftSigns the lines of who would sign it as it stands; null for the head */
    static List<String> role(ReportDocument document, Department department, @Nullable List<String> draftSigns) {
        ReportDocument.Issue issue = document.issue();
        if (issue == null) {
            return draftSigns == null ? List.of(Vietnamese.capitals(department.headTitle())) : draftSigns;
        }
        return issue.forHead() == null
                ? List.of(Vietnamese.capitals(issue.position()))
                : Signing.forTheHead(issue.forHead(), issue.position());
    }

    static String signer(ReportDocument document) {
        return document.issue() == null ? "" : document.issue().signer();
    }

    static String draft(ReportDocument document) {
        return document.draft() ? "DỰ THẢO" : "";
    }

    /** Names the plan that is reported on. */
    static String opening(ReportDocument document, Department department) {
        return "Thực hiện %s, %s báo cáo kết quả %s như sau:"
                .formatted(
                        document.basis() == null ? "kế hoạch" : document.basis(),
                        department.name(),
                        document.figures().words());
    }

    static String closing(ReportDocument document, Department department) {
        return "Trên đây là kết quả thực hiện kế hoạch %s, %s báo cáo./."
                .formatted(document.figures().words(), department.name());
    }

    static String span(ReportDocument document) {
        return "Số liệu từ ngày %s đến hết ngày %s, chốt phiên bản %d."
                .formatted(
                        VietnameseOffice.day(document.figures().from()),
                        VietnameseOffice.day(document.figures().cutOff()),
                        document.version());
    }

    static String items(PeriodFigures figures) {
        return "Kế hoạch có %s mục; đã triển khai %s mục, chưa đến kỳ %s mục, đã dừng %s mục."
                .formatted(
                        VietnameseOffice.number((int) figures.items().count()),
                        VietnameseOffice.number(figures.status().total()),
                        VietnameseOffice.number(figures.notBegun()),
                        VietnameseOffice.number(figures.stopped()));
    }

    /** Each points at its note. */
    static List<String> rates(StatusCounts counts) {
        List<StatusCounts.Rate> rates = counts.rates();
        return IntStream.range(0, rates.size())
                .mapToObj(at -> "%s: %s (%d)."
                        .formatted(rates.get(at).name(), rates.get(at).words(), at + 1))
                .toList();
    }

    /** How each rate is reckoned, and of which days the figures are. */
    static List<String> notes(ReportDocument document) {
        List<StatusCounts.Rate> rates = document.figures().status().rates();
        List<String> notes = new ArrayList<>();
        notes.add("Ghi chú: " + span(document));
        for (int at = 0; at < rates.size(); at++) {
            notes.add("(%d) = %s.".formatted(at + 1, rates.get(at).formula()));
        }
        return notes;
    }

    static String missing(ReportDocument document) {
        return document.missingReports().isEmpty()
                ? "Tất cả các mục phải báo cáo trong kỳ đã nộp báo cáo."
                : "Chưa có báo cáo của các mục: " + String.join(", ", document.missingReports()) + ".";
    }

    static String missingOutside(ReportDocument document) {
        return document.outsideMissing().isEmpty()
                ? "Tất cả các đơn vị bên ngoài phải báo cáo đã gửi báo cáo."
                : "Chưa gửi báo cáo (%s đơn vị): %s."
                        .formatted(
                                VietnameseOffice.number(
                                        document.outsideMissing().size()),
                                String.join("; ", document.outsideMissing()));
    }

    static String late(PeriodFigures figures) {
        int things = figures.late().stream()
                .mapToInt(PeriodFigures.LateOffice::things)
                .sum();
        return things == 0
                ? "Hết ngày %s không có việc nào quá hạn.".formatted(VietnameseOffice.day(figures.cutOff()))
                : "Hết ngày %s có %s việc quá hạn ở %s đơn vị."
                        .formatted(
                                VietnameseOffice.day(figures.cutOff()),
                                VietnameseOffice.number(things),
                                VietnameseOffice.number(figures.late().size()));
    }

    static String directives(PeriodFigures figures) {
        return figures.directives().isEmpty()
                ? "Trong kỳ lãnh đạo không ra chỉ đạo về việc chậm."
                : "Trong kỳ lãnh đạo ra %s chỉ đạo."
                        .formatted(VietnameseOffice.number(figures.directives().size()));
    }

    /** Stacked bars of the items of each section. */
    static Paper.Bars bars(PeriodFigures figures) {
        return new Paper.Bars(
                "Tình trạng các mục theo nhóm nhiệm vụ",
                List.of(
                        new Paper.Series("Hoàn thành", "done"),
                        new Paper.Series("Trong hạn", "track"),
                        new Paper.Series("Quá hạn", "late"),
                        new Paper.Series("Chưa đến kỳ, đã dừng", "rest")),
                figures.sections().stream().map(ReportText::bar).toList());
    }

    private static Paper.Bar bar(PeriodFigures.Section section) {
        StatusCounts counts = StatusCounts.of(section.items().stream()
                .map(PeriodFigures.Item::status)
                .filter(status -> status != null)
                .toList());
        return new Paper.Bar(
                section.title(),
                List.of(
                        counts.done(),
                        counts.openInTime(),
                        counts.openLate(),
                        section.items().size() - counts.total()));
    }
}
