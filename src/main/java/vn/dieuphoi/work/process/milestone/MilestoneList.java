package vn.dieuphoi.work.process.milestone;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.calendar.WorkingDays;
import vn.dieuphoi.plan.time.Milestone;
import vn.dieuphoi.work.StepRecord;
import vn.dieuphoi.work.WorkKey;
import vn.dieuphoi.work.WorkRegister;

/** The milestones of an item beside what has come of them. */
@Component
@Transactional(readOnly = true)
public class MilestoneList {

    private final ItemMilestones milestones;
    private final WorkRegister register;
    private final WorkingDays workingDays;

    MilestoneList(ItemMilestones milestones, WorkRegister register, WorkingDays workingDays) {
        this.milestones = milestones;
        this.register = register;
        this.workingDays = workingDays;
    }

    /** In the order of the plan. */
    public List<MilestoneLine> of(WorkKey work) {
        List<Milestone> all = milestones.all(work);
        if (all.isEmpty()) {
            return List.of();
        }
        ToldMilestones told = new ToldMilestones(register.stepsOf(work), all);
        return IntStream.rangeClosed(1, all.size())
                .mapToObj(number -> line(number, all.get(number - 1), told.of(number, all.get(number - 1))))
                .toList();
    }

    private MilestoneLine line(int number, Milestone milestone, Optional<StepRecord> told) {
        return new MilestoneLine(
                number,
                milestone.title(),
                workingDays.onOrBefore(milestone.due()),
                milestone.phrase(),
                told.map(StepRecord::recordedAt).orElse(null),
                told.map(step -> String.valueOf(step.values().getOrDefault("result", "")))
                        .orElse(""));
    }
}
