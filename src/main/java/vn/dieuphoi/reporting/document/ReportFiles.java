package vn.dieuphoi.reporting.document;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dieuphoi.PlainWords;
import vn.dieuphoi.Refused;
import vn.dieuphoi.office.department.Department;
import vn.dieuphoi.office.department.DepartmentRegister;
import vn.dieuphoi.paper.Paper;
import vn.dieuphoi.paper.PaperPdf;
import vn.dieuphoi.paper.Signing;
import vn.dieuphoi.reporting.dossier.IssuedReport;
import vn.dieuphoi.reporting.dossier.ReportDocument;
import vn.dieuphoi.reporting.dossier.ReportPapers;

/** The files of a report: an issued one is rendered with the template that it was issued with. */
@Component
public class ReportFiles {

    private final ReportPapers papers;
    private final ReportTemplates templates;
    private final WordReport word;
    private final ExcelReport excel;
    private final PaperPdf pdf;
    private final Signing signing;
    private final DepartmentRegister department;

    ReportFiles(
            ReportPapers papers,
            ReportTemplates templates,
            WordReport word,
            ExcelReport excel,
            PaperPdf pdf,
            Signing signing,
            DepartmentRegister department) {
        this.papers = papers;
        this.templates = templates;
        this.word = word;
        this.excel = excel;
        this.pdf = pdf;
        this.signing = signing;
        this.department = department;
    }

    /**
     * A .docx file.
     *
     * @param edition null for the newest, or for the draft while none is issued
     */
    public byte[] word(String period, @Nullable Integer edition) {
        return word(period, edition, null);
    }

    /** @param reader who would sign a draft; null for the head */
    byte[] word(String period, @Nullable Integer edition, @Nullable String reader) {
        Optional<IssuedReport> issued = issued(period, edition);
        if (issued.isEmpty()) {
            return word.render(papers.draft(period), lines(reader));
        }
        String template = issued.get().template();
        return template == null
                ? word.render(issued.get().document())
                : word.render(issued.get().document(), templates.kept(template), null);
    }

    /** A .xlsx file. */
    public byte[] excel(String period, @Nullable Integer edition) {
        return excel.render(document(period, edition));
    }

    /** A .pdf file, made from its page. */
    public byte[] pdf(String period, @Nullable Integer edition) {
        return pdf.of(paper(period, edition, null));
    }

    /**
     * As it is to be read.
     *
     * @param reader who would sign a draft; null for the head
     */
    public Paper paper(String period, @Nullable Integer edition, @Nullable String reader) {
        ReportDocument document = document(period, edition);
        return ReportPaper.of(document, ReportText.whose(document, department.now()), lines(reader));
    }

    /** Without ending: "bao-cao-quy-ii-2023-stc", "du-thao-bao-cao-…". */
    public String name(String period, @Nullable Integer edition) {
        ReportDocument document = document(period, edition);
        Department whose = ReportText.whose(document, department.now());
        return (document.draft() ? "du-thao-" : "")
                + PlainWords.of("bao cao %s %s".formatted(document.figures().words(), whose.sign()))
                        .replaceAll("[^a-z0-9]+", "-");
    }

    private @Nullable List<String> lines(@Nullable String reader) {
        return reader == null ? null : signing.lines(reader);
    }

    private ReportDocument document(String period, @Nullable Integer edition) {
        return issued(period, edition).map(IssuedReport::document).orElseGet(() -> papers.draft(period));
    }

    private Optional<IssuedReport> issued(String period, @Nullable Integer edition) {
        if (edition == null) {
            return papers.newest(period);
        }
        return Optional.of(papers.edition(period, edition)
                .orElseThrow(() -> new Refused("Báo cáo " + period + " không có lần ban hành " + edition + ".")));
    }
}
