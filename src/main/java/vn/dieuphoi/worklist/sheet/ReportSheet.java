package vn.dieuphoi.worklist.sheet;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.engine.draft.OpenDrafts;
import vn.dieuphoi.obligation.ObligationKind;
import vn.dieuphoi.reporting.figures.ItemFigures;
import vn.dieuphoi.reporting.item.ItemReport;
import vn.dieuphoi.reporting.item.ItemReportDesk;
import vn.dieuphoi.worklist.SameAct;
import vn.dieuphoi.worklist.WhoseWork;
import vn.dieuphoi.worklist.Workline;
import vn.dieuphoi.worklist.Worklist;
import vn.dieuphoi.worklist.WorklistFilter;

/** The reports of items that a person may write or confirm, each beside its frozen figures. */
@Component
@Transactional(readOnly = true)
public class ReportSheet {

    /** As the forms of one report call them; the last two only where the head confirms. */
    public static final List<String> FIELDS = List.of("body", "difficulty", "proposal", "decision", "reason");

    private final Worklist worklist;
    private final ItemReportDesk desk;
    private final OpenDrafts drafts;

    ReportSheet(Worklist worklist, ItemReportDesk desk, OpenDrafts drafts) {
        this.worklist = worklist;
        this.desk = desk;
        this.drafts = drafts;
    }

    /**
     * @param words what stands in its fields: what was begun, else what was written, else the draft made of the figures
     * @param confirms whether the head confirms or gives back what somebody wrote
     */
    public record Row(Workline line, ItemReport report, FilledLine words, boolean confirms) {

        public List<String> figures() {
            return report.figures().map(ItemFigures::lines).orElse(List.of());
        }

        /** "quý II/2023". */
        public String span() {
            return line.owed().particular();
        }
    }

    /** In the order of the plan; every time for which something is open where none is asked for. */
    public List<Row> rows(String person, Collection<String> groups, WhoseWork whose, String span) {
        List<Workline> lines = worklist.of(person, groups).stream()
                .filter(line -> line.owed().kind() == ObligationKind.ITEM_REPORT)
                .filter(line -> line.isOf(whose))
                .filter(line -> span.isEmpty() || span.equals(SameAct.span(line)))
                .sorted(Comparator.comparing(Workline::number, WorklistFilter::byNumber))
                .toList();
        Map<String, ItemReport> reports = desk.reports(
                lines.stream().map(line -> line.owed().subject().key()).toList());
        Map<String, OpenDrafts.Content> begun = drafts.contents(
                lines.stream().filter(Workline::mine).map(Workline::task).toList());
        return lines.stream()
                .flatMap(line -> Optional.ofNullable(
                                reports.get(line.owed().subject().key()))
                        .stream()
                        .map(report -> new Row(
                                line,
                                report,
                                words(report, BegunForm.read(line.task(), begun.get(line.task()))),
                                SameAct.toConfirm(line))))
                .toList();
    }

    private static FilledLine words(ItemReport report, FilledLine begun) {
        Map<String, String> words = new HashMap<>();
        words.put("body", report.body().orElseGet(report::draft));
        report.difficulty().ifPresent(text -> words.put("difficulty", text));
        report.proposal().ifPresent(text -> words.put("proposal", text));
        words.putAll(begun.values());
        return new FilledLine(begun.task(), words);
    }
}
