package vn.dieuphoi.worklist.sheet;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.engine.draft.OpenDrafts;
import vn.dieuphoi.obligation.ObligationKind;
import vn.dieuphoi.work.round.MonthlyRound;
import vn.dieuphoi.work.round.ProgressDesk;
import vn.dieuphoi.work.round.RoundKey;
import vn.dieuphoi.work.round.RoundPeriod;
import vn.dieuphoi.worklist.WhoseWork;
import vn.dieuphoi.worklist.Workline;
import vn.dieuphoi.worklist.Worklist;
import vn.dieuphoi.worklist.WorklistFilter;

/** The monthly rounds that a person may report, with what each said last and what was begun. */
@Component
@Transactional(readOnly = true)
public class RoundSheet {

    /** As the form of one round calls them. */
    public static final List<String> FIELDS = List.of(
            "percent", "progress", "whyLess", "yearEstimate", "productEstimates", "difficulty", "proposal", "evidence");

    private final Worklist worklist;
    private final ProgressDesk desk;
    private final OpenDrafts drafts;

    RoundSheet(Worklist worklist, ProgressDesk desk, OpenDrafts drafts) {
        this.worklist = worklist;
        this.desk = desk;
        this.drafts = drafts;
    }

    /**
     * @param typed what stands in its fields
     * @param version of the draft; 0 for none
     */
    public record Row(Workline line, Optional<MonthlyRound> last, FilledLine typed, int version) {

        public int lastPercent() {
            return last.flatMap(MonthlyRound::progress)
                    .map(progress -> progress.percent())
                    .orElse(0);
        }

        public String lastWords() {
            return last.flatMap(MonthlyRound::progress)
                    .map(progress -> progress.progress())
                    .orElse("");
        }
    }

    /** The months, or other periods, of which something is open, the oldest first. */
    public List<RoundPeriod> months(List<Workline> lines) {
        return lines.stream()
                .map(line -> new RoundKey(line.owed().subject().key()).period())
                .distinct()
                .sorted()
                .toList();
    }

    /** All open rounds, whatever the month. */
    public List<Workline> open(String person, Collection<String> groups, WhoseWork whose) {
        return worklist.of(person, groups).stream()
                .filter(line -> line.owed().kind() == ObligationKind.ROUND)
                .filter(line -> line.isOf(whose))
                .toList();
    }

    /** In the order of the plan. */
    public List<Row> rows(List<Workline> open, RoundPeriod month) {
        List<Workline> lines = open.stream()
                .filter(line -> key(line).period().equals(month))
                .sorted(Comparator.comparing(Workline::number, WorklistFilter::byNumber))
                .toList();
        Map<RoundKey, MonthlyRound> last =
                desk.before(lines.stream().map(RoundSheet::key).toList());
        Map<String, OpenDrafts.Content> begun = drafts.contents(
                lines.stream().filter(Workline::mine).map(Workline::task).toList());
        return lines.stream()
                .map(line -> new Row(
                        line,
                        Optional.ofNullable(last.get(key(line))),
                        BegunForm.read(line.task(), begun.get(line.task())),
                        Optional.ofNullable(begun.get(line.task()))
                                .map(OpenDrafts.Content::version)
                                .orElse(0)))
                .toList();
    }

    private static RoundKey key(Workline line) {
        return new RoundKey(line.owed().subject().key());
    }
}
