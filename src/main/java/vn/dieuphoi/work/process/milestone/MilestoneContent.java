package vn.dieuphoi.work.process.milestone;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;
import vn.dieuphoi.plan.time.Milestone;
import vn.dieuphoi.work.process.FormContent;
import vn.dieuphoi.work.process.WorkVariables;

/** Which milestone a task asks about, and in which words the plan sets it. */
@Component
class MilestoneContent implements FormContent {

    private final ItemMilestones milestones;

    MilestoneContent(ItemMilestones milestones) {
        this.milestones = milestones;
    }

    @Override
    public Optional<String> particular(DelegateTask task) {
        return milestone(task).map(Milestone::title);
    }

    @Override
    public List<String> lines(DelegateTask task) {
        return milestone(task)
                .map(mark -> mark.phrase() == null
                        ? List.of("Mốc: " + mark.title())
                        : List.of("Mốc: " + mark.title(), "Kế hoạch ghi: “" + mark.phrase() + "”"))
                .orElse(List.of());
    }

    private Optional<Milestone> milestone(DelegateTask task) {
        return WorkVariables.MILESTONE.find(task).map(MilestoneKey::parse).flatMap(milestones::find);
    }
}
