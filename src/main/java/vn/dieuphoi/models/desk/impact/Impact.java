package vn.dieuphoi.models.desk.impact;

import java.time.Instant;
import java.util.List;
import vn.dieuphoi.models.desk.ModelVersion;

/**
 * What bringing a version into force does to running work, found out by doing it in a transaction that is taken back.
 *
 * @param base in force now
 * @param number that the new version has
 * @param moved process instances that move
 * @param stayed those that go on by the version by which they began, where others move
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
        List<StepImpact> steps,
        List<String> reasons,
        List<String> tasks,
        List<String> timers,
        List<Instant> startsBefore,
        List<Instant> startsAfter,
        List<String> blocked,
        String fingerprint) {

    public boolean possible() {
        return blocked.isEmpty();
    }
}
