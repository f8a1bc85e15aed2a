package vn.dieuphoi.reporting.targets;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.plan.document.Target;

/**
 * Everything that was ever entered for a target.
 *
 * @param lines newest day first; what was corrected stands below its correction
 * @param inForce the measurements that no later one replaced, in the order of entry
 */
public record TargetHistory(TargetStanding standing, List<Line> lines, List<Measurement> inForce) {

    /**
     * One entry.
     *
     * @param words its figures on one line
     * @param replacedBy the entry that corrects it; null while it holds
     */
    public record Line(
            Measurement measurement, String words, @Nullable Long replacedBy) {}

    static TargetHistory of(Target target, List<Measurement> all) {
        List<Measurement> inForce = TargetBoard.inForce(all);
        Map<Long, Long> replaced = all.stream()
                .filter(one -> one.corrects() != null)
                .collect(Collectors.toMap(Measurement::corrects, Measurement::id));
        List<Line> lines = all.stream()
                .sorted(Comparator.comparing(Measurement::on)
                        .thenComparing(Measurement::id)
                        .reversed())
                .map(one -> new Line(one, TargetDesk.words(target, one.measured()), replaced.get(one.id())))
                .toList();
        return new TargetHistory(TargetStanding.of(target, inForce), lines, inForce);
    }

    public Optional<Measurement> find(long id) {
        return lines.stream()
                .map(Line::measurement)
                .filter(one -> one.id() == id)
                .findFirst();
    }
}
