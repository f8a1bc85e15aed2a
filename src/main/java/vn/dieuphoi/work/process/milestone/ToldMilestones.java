package vn.dieuphoi.work.process.milestone;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.dieuphoi.plan.time.Milestone;
import vn.dieuphoi.work.StepRecord;

/**
 * What has come of an item's milestones. A milestone is known by its title, as a revision of the plan may put others before
 * it; one whose title was changed by its number.
 */
final class ToldMilestones {

    private static final String STEP = "userTask_recordMilestone";

    private final Map<String, StepRecord> byTitle = new HashMap<>();
    private final Map<String, StepRecord> byNumber = new HashMap<>();

    /** @param now the milestones as the plan has them */
    ToldMilestones(List<StepRecord> steps, List<Milestone> now) {
        Set<String> titles = new HashSet<>();
        now.forEach(mark -> titles.add(mark.title()));
        steps.stream().filter(step -> step.step().equals(STEP)).forEach(step -> {
            String unit = step.unit().orElse("");
            String title = unit.replaceFirst("^[^:]*: ?", "");
            byTitle.put(title, step);
            if (!titles.contains(title)) {
                byNumber.put(unit.replaceFirst(":.*", ""), step);
            }
        });
    }

    Optional<StepRecord> of(int number, Milestone mark) {
        return Optional.ofNullable(byTitle.get(mark.title()))
                .or(() -> Optional.ofNullable(byNumber.get("Mốc " + number)));
    }
}
