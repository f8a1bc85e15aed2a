package vn.dieuphoi.work.process.milestone;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.plan.time.Milestone;
import vn.dieuphoi.work.WorkKey;
import vn.dieuphoi.work.process.WorkVariables;

/** Asks for an item's milestones by what its plan says now; what was told of one stays told. */
@Component
public class MilestonesAnew {

    private final RuntimeService runtime;
    private final ItemMilestones milestones;

    MilestonesAnew(RuntimeService runtime, ItemMilestones milestones) {
        this.runtime = runtime;
        this.milestones = milestones;
    }

    /**
     * Those that are asked for stay so where the plan only adds others behind them or moves their days; else all that is not
     * told is asked anew.
     *
     * @param before as the plan had them
     * @param why said of the tasks that are taken back
     */
    @Transactional
    public void ask(WorkKey work, List<Milestone> before, String why) {
        if (!keeps(before, milestones.all(work))) {
            takeBack(work, why);
        }
        if (!milestones.of(work.value()).isEmpty()) {
            runtime.startProcessInstanceByKey(
                    ItemMilestones.PROCESS, work.value(), Map.of(WorkVariables.WORK_ITEM.name(), work.value()));
        }
    }

    private static boolean keeps(List<Milestone> before, List<Milestone> now) {
        return before.size() <= now.size()
                && IntStream.range(0, before.size())
                        .allMatch(i -> before.get(i).title().equals(now.get(i).title()));
    }

    private void takeBack(WorkKey work, String why) {
        runtime.createProcessInstanceQuery()
                .processDefinitionKey(ItemMilestones.PROCESS)
                .processInstanceBusinessKey(work.value())
                .list()
                .forEach(running -> runtime.deleteProcessInstance(running.getId(), why, true, true));
    }
}
