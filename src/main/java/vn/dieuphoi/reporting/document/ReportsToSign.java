package vn.dieuphoi.reporting.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.dieuphoi.Vietnamese;
import vn.dieuphoi.office.department.Department;
import vn.dieuphoi.office.department.DepartmentRegister;
import vn.dieuphoi.paper.Paper;
import vn.dieuphoi.paper.PaperQuestion;
import vn.dieuphoi.paper.PaperSource;
import vn.dieuphoi.paper.PaperToDecide;
import vn.dieuphoi.paper.Signing;
import vn.dieuphoi.paper.TextChange;
import vn.dieuphoi.reporting.PeriodKey;
import vn.dieuphoi.reporting.dossier.Dossier;
import vn.dieuphoi.reporting.dossier.DossierTexts;
import vn.dieuphoi.reporting.dossier.ReportDesk;
import vn.dieuphoi.reporting.dossier.ReportDocument;
import vn.dieuphoi.reporting.dossier.ReportPapers;
import vn.dieuphoi.reporting.figures.FiguresDesk;
import vn.dieuphoi.reporting.figures.PeriodFigures;
import vn.dieuphoi.reporting.figures.StatusCounts;

/** The reports and the budget estimate that leadership approves. */
@Component
class ReportsToSign implements PaperSource {

    private static final String APPROVAL = "report-approval";
    private static final String DECISION = "leadership-decision";

    private final ReportDesk desk;
    private final ReportPapers papers;
    private final ReportFiles files;
    private final FiguresDesk figures;
    private final DossierTexts texts;
    private final Signing signing;
    private final DepartmentRegister department;

    ReportsToSign(
            ReportDesk desk,
            ReportPapers papers,
            ReportFiles files,
            FiguresDesk figures,
            DossierTexts texts,
            Signing signing,
            DepartmentRegister department) {
        this.desk = desk;
        this.papers = papers;
        this.files = files;
        this.figures = figures;
        this.texts = texts;
        this.signing = signing;
        this.department = department;
    }

    @Override
    public Optional<PaperToDecide> paper(PaperQuestion question) {
        if (question.form().equals(APPROVAL)) {
            return PeriodKey.find(question.subject().key()).map(key -> report(key.toString(), question.person()));
        }
        return question.form().equals(DECISION)
                ? PeriodKey.find(question.subject().key())
                        .map(key -> desk.dossier(key.toString()))
                        .filter(dossier -> dossier.kind() == Dossier.Kind.BUDGET)
                        .map(dossier -> estimate(dossier, question.person()))
                : Optional.empty();
    }

    private PaperToDecide report(String period, String person) {
        ReportDocument document = papers.draft(period);
        List<TextChange> changes = new ArrayList<>(texts.changes(period));
        figures.differenceOf(period, document.version())
                .forEach(line -> changes.add(new TextChange(true, "Số liệu: " + line)));
        return new PaperToDecide(
                files.paper(period, null, person),
                files.name(period, null),
                sums(document),
                changes.isEmpty() ? "" : "So với bản trình trước",
                changes,
                "/bao-cao/" + period,
                () -> files.word(period, null, person));
    }

    private static List<String> sums(ReportDocument document) {
        PeriodFigures figures = document.figures();
        StatusCounts counts = figures.status();
        return List.of(
                "%d hoàn thành đúng hạn + %d hoàn thành quá hạn + %d đang làm trong hạn + %d đang làm quá hạn + %d chưa đến kỳ + %d đã dừng = %d mục."
                        .formatted(
                                counts.doneInTime(),
                                counts.doneLate(),
                                counts.openInTime(),
                                counts.openLate(),
                                figures.notBegun(),
                                figures.stopped(),
                                figures.items().count()),
                ReportText.late(figures),
                ReportText.directives(figures),
                ReportText.missing(document));
    }

    private PaperToDecide estimate(Dossier dossier, String person) {
        Department now = department.now();
        String words = PeriodKey.parse(dossier.key()).words();
        String amount = dossier.amount().map(ReportsToSign::millions).orElse("chưa ghi");
        List<Paper.Block> body = new ArrayList<>();
        ReportRows.paragraphs(dossier.body().orElse(""))
                .forEach(line -> body.add(Paper.Text.of(line.getOrDefault("dong", ""))));
        body.add(Paper.Text.of("Tổng dự toán: " + amount + "."));
        body.add(Paper.Text.of("Kính trình %s xem xét, phê duyệt./.".formatted(now.leadershipFirst())));
        List<TextChange> changes = texts.changes(dossier.key());
        return new PaperToDecide(
                new Paper(
                        Paper.Letterhead.blank(now, "TTr", dossier.dueOn().getYear()),
                        "DỰ THẢO",
                        "TỜ TRÌNH",
                        "Về dự toán kinh phí, " + words,
                        "Kính gửi: " + now.leadershipFirst(),
                        List.of(),
                        body,
                        null,
                        new Paper.Signature(signing.lines(person), ""),
                        List.of(),
                        dossier.dueOn()),
                "to-trinh-du-toan-" + dossier.key(),
                List.of("Tổng dự toán: " + amount + "."),
                changes.isEmpty() ? "" : "So với bản trình trước",
                changes,
                null,
                null);
    }

    private static String millions(BigDecimal amount) {
        return Vietnamese.number(amount) + " triệu đồng";
    }
}
