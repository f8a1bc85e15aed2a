package vn.dieuphoi.plan.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.dieuphoi.PlanId;

/**
 * What following a plan from its sentences to its reports has found.
 *
 * @param seen how many of what were looked at, by name and in order, so that an empty check is not taken for a clean one
 * @param remarks what could not be looked at, and why
 */
public record TraceReport(PlanId plan, Map<String, Long> seen, List<Orphan> orphans, List<String> remarks) {

    public TraceReport {
        orphans = List.copyOf(orphans);
        remarks = List.copyOf(remarks);
    }

    public boolean unbroken() {
        return orphans.isEmpty();
    }

    public List<Orphan> of(OrphanKind kind) {
        return orphans.stream().filter(orphan -> orphan.kind() == kind).toList();
    }

    /** As the command prints it: what was looked at, each broken place, the counts of each kind. */
    public String text() {
        List<String> lines = new ArrayList<>();
        lines.add("Lần theo kế hoạch " + plan.words() + ": "
                + (unbroken() ? "không có chỗ đứt." : orphans.size() + " chỗ đứt."));
        lines.add("");
        lines.add("Đã xem:");
        seen.forEach((what, count) -> lines.add("%8d  %s".formatted(count, what)));
        remarks.forEach(remark -> lines.add("Lưu ý: " + remark));
        for (OrphanKind kind : OrphanKind.values()) {
            if (!of(kind).isEmpty()) {
                lines.add("");
                lines.add("[" + kind + "] " + kind.label());
                of(kind).forEach(orphan -> lines.add("  " + orphan.key() + ": " + orphan.words()));
            }
        }
        lines.add("");
        lines.add("Số chỗ đứt theo loại:");
        for (OrphanKind kind : OrphanKind.values()) {
            lines.add("%8d  %s".formatted(of(kind).size(), kind.label()));
        }
        return String.join("\n", lines) + "\n";
    }
}
