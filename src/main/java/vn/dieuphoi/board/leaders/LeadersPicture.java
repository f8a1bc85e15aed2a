package vn.dieuphoi.board.leaders;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.dieuphoi.reporting.targets.TargetStanding;

/**
 * How a plan is doing on a day.
 *
 * @param sentence how much is late, and because of whom
 * @param daysLeft working days until the plan's last day
 * @param today where today's line stands, in thousandths
 * @param ofReports the items by the four classes of the reports, for the same day
 * @param added how many became late since the last week's end
 * @param settled how many that were late then are no longer
 */
public record LeadersPicture(
        LocalDate day,
        String sentence,
        int daysLeft,
        Sums sums,
        Map<String, Long> ofReports,
        List<MonthCell> months,
        List<SectionCells> sections,
        int today,
        List<OfficeBar> offices,
        List<WeekBar> weeks,
        int added,
        int settled,
        List<TargetStanding> targets) {

    public int items() {
        return sections.stream().mapToInt(section -> section.items().size()).sum();
    }
}
