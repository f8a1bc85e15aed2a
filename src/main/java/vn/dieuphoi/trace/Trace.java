package vn.dieuphoi.trace;

import java.util.List;
import java.util.Optional;
import vn.dieuphoi.plan.PlanItem;
import vn.dieuphoi.work.WorkItem;
import vn.dieuphoi.work.WorkKey;

/**
 * Everything that hangs together with one plan item or one task outside the plan, from the sentence to the report.
 *
 * @param planned empty for a task outside the plan
 * @param lines of the document that the item was read from
 * @param model the definition that the item runs by, or would run by; empty when none is deployed
 * @param work empty while it has not begun
 * @param instances the item's own process first, then those it called
 */
public record Trace(
        WorkKey key,
        String title,
        Optional<PlanItem> planned,
        List<PlanLine> lines,
        Optional<Model> model,
        Optional<WorkItem> work,
        List<Instance> instances,
        List<Task> tasks,
        List<Link> rounds,
        List<Link> requests,
        List<Link> extensions,
        List<Link> notices,
        List<Link> reports,
        List<Link> files,
        List<ReportLine> reportLines) {

    /**
     * A version of a model.
     *
     * @param deployedAt as a page shows it
     * @param newest the version that new work would run by
     */
    public record Model(String key, int version, String name, String deployedAt, int newest) {}

    /** A process instance; {@code endedAt} is empty while it runs. */
    public record Instance(String id, String model, int version, String name, String startedAt, String endedAt) {}

    /**
     * A task somebody had to do.
     *
     * @param person who did it or has it; empty while nobody has
     * @param recorded what was handed in at it, as a step of the item; empty for tasks of called processes
     */
    public record Task(
            String name,
            String model,
            String element,
            String startedAt,
            String endedAt,
            String person,
            boolean recorded) {}

    /** A row of ours that belongs to it. */
    public record Link(String key, String words, String state) {}

    /**
     * A line about it in frozen figures.
     *
     * @param edition the newest issued report with these figures; 0 while there is none
     */
    public record ReportLine(String period, int version, String standing, int edition) {}
}
