package vn.dieuphoi.board;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is late in the same way in the same piece of work: one row for twelve silent partners of one item.
 *
 * @param each in the order of the board, never empty: first what waits for a directive, then the longest overdue
 */
public record LateWorks(List<LateWork> each) {

    static List<LateWorks> of(List<LateWork> all, Gathering gathering) {
        Map<List<String>, List<LateWork>> gathered =
                all.stream().collect(Collectors.groupingBy(gathering::keyOf, LinkedHashMap::new, Collectors.toList()));
        return gathered.values().stream().map(LateWorks::new).toList();
    }

    /** The rows without what is answered already, by the keys of the notices. */
    public static List<LateWorks> without(List<LateWorks> rows, Collection<String> notices) {
        return rows.stream()
                .map(row -> row.each().stream()
                        .filter(one -> one.notice() == null || !notices.contains(one.notice()))
                        .toList())
                .filter(each -> !each.isEmpty())
                .map(LateWorks::new)
                .toList();
    }

    public LateWork first() {
        return each.get(0);
    }

    public boolean isOne() {
        return each.size() == 1;
    }

    /** At whose doors: how many there are, or the one with several things late. */
    public String parties() {
        long parties = each.stream().map(LateWork::party).distinct().count();
        return parties > 1 ? parties + " đơn vị" : first().party() + ", " + each.size() + " việc";
    }

    /** The numbers of the items, each once. */
    public List<String> numbers() {
        return each.stream()
                .map(LateWork::workNumber)
                .filter(number -> !number.isEmpty())
                .distinct()
                .toList();
    }

    /** Whether all of it is late in the same way. */
    public boolean sameCause() {
        return each.stream().map(LateWork::cause).distinct().count() == 1;
    }

    /** When leadership was first told of any of it. */
    public Optional<LocalDate> toldOn() {
        return each.stream().flatMap(one -> Stream.ofNullable(one.toldOn())).min(LocalDate::compareTo);
    }

    /** The longest delay, in working days. */
    public int workingDaysLate() {
        return each.stream().mapToInt(LateWork::workingDaysLate).max().orElseThrow();
    }

    /** The notices that who looks at it can answer together, each on a line. */
    public String notices() {
        return each.stream().filter(LateWork::waits).map(LateWork::notice).collect(Collectors.joining("\n"));
    }

    /** How many of them wait for a directive. */
    public long undecided() {
        return each.stream().filter(one -> one.task() != null).count();
    }
}
