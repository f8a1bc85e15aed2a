package vn.dieuphoi.reporting.document;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dieuphoi.Refused;
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

    ReportFiles(ReportPapers papers, ReportTemplates templates, WordReport word, ExcelReport excel) {
        this.papers = papers;
        this.templates = templates;
        this.word = word;
        this.excel = excel;
    }

    /**
     * A .docx file.
     *
     * @param edition null for the newest, or for the draft while none is issued
     */
    public byte[] word(String period, @Nullable Integer edition) {
        Optional<IssuedReport> issued = issued(period, edition);
        if (issued.isEmpty()) {
            return word.render(papers.draft(period));
        }
        String template = issued.get().template();
        return template == null
                ? word.render(issued.get().document())
                : word.render(issued.get().document(), templates.kept(template));
    }

    /** A .xlsx file. */
    public byte[] excel(String period, @Nullable Integer edition) {
        ReportDocument document =
                issued(period, edition).map(IssuedReport::document).orElseGet(() -> papers.draft(period));
        return excel.render(document);
    }

    private Optional<IssuedReport> issued(String period, @Nullable Integer edition) {
        if (edition == null) {
            return papers.newest(period);
        }
        return Optional.of(papers.edition(period, edition)
                .orElseThrow(() -> new Refused("Báo cáo " + period + " không có lần ban hành " + edition + ".")));
    }
}
