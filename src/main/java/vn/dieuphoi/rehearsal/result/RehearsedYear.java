package vn.dieuphoi.rehearsal.result;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import vn.dieuphoi.plan.Plan;
import vn.dieuphoi.rehearsal.offices.OfficeProfile;

/**
 * All that a rehearsal found out, before it is counted.
 *
 * @param starts how many instances of each item's model began, by item
 * @param plannedStarts the day on which each item should begin
 * @param openAtYearEnd why items were open on 31 December
 * @param stuck instances that could not end, and why
 * @param incidents steps that failed for good, with their error
 * @param refusals forms that nobody could fill in
 * @param leaders who gets at most one message a day
 * @param lain what lay past its day, the longest first
 * @param daysOff of the year and of the months after it that were rehearsed
 * @param faults why the rehearsal failed
 */
public record RehearsedYear(
        Plan plan,
        OfficeProfile offices,
        long seed,
        YearFacts facts,
        Ledger ledger,
        Map<String, Integer> starts,
        Map<String, LocalDate> plannedStarts,
        SortedMap<String, String> openAtYearEnd,
        List<String> stuck,
        List<String> incidents,
        List<String> refusals,
        Names names,
        Set<String> leaders,
        List<Lain> lain,
        Set<LocalDate> daysOff,
        List<String> faults) {

    public RehearsedYear judged(List<String> found) {
        return new RehearsedYear(
                plan,
                offices,
                seed,
                facts,
                ledger,
                starts,
                plannedStarts,
                openAtYearEnd,
                stuck,
                incidents,
                refusals,
                names,
                leaders,
                lain,
                daysOff,
                found);
    }

    /** What opened, started, reached leadership or was sent on a day off. */
    public List<LedgerLine> onDaysOff() {
        return ledger.lines().stream()
                .filter(line -> line.event().needsAWorkingDay())
                .filter(line -> daysOff.contains(line.day()))
                .toList();
    }
}
