package vn.dieuphoi.models.desk.impact;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import vn.dieuphoi.models.desk.version.ModelVersion;

/**
 * What bringing a version into force does to running work, found out by doing it in a transaction that is taken back.
 *
 * @param base in force now
 * @param number that the new version has
 * @param moved process instances that move
 * @param stayed those that go on by the version by which they began, where others move
 * @param stuck those at a step that is gone, of which nobody has said where they go on
 * @param reasons why some stay, a sentence each
 * @param tasks open tasks that read, end or belong otherwise, a sentence each
 * @param timers what becomes of waiting timers, a sentence for each event
 * @param blocked why it cannot come into force at all, a sentence each
 * @param fingerprint of the work as it stood
 */
public record Impact(
        ModelVersion base,
        int number,
        int running,
        int moved,
        int stayed,
        int stuck,
        List<StepImpact> steps,
        List<String> reasons,
        List<String> tasks,
        List<String> timers,
        List<Instant> startsBefore,
        List<Instant> startsAfter,
        List<String> blocked,
        String fingerprint) {

    /** Steps of which somebody still has to say where their work goes on. */
    public List<StepImpact> open() {
        return steps.stream().filter(StepImpact::open).toList();
    }

    /** Where its work stands, in words. */
    public String standing() {
        return steps.stream().map(step -> "“" + step.name() + "”").limit(3).collect(Collectors.joining(", "))
                + (steps.size() > 3 ? " và " + (steps.size() - 3) + " bước khác" : "");
    }

    public boolean possible() {
        return blocked.isEmpty();
    }
}
