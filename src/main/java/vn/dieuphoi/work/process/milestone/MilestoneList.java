package vn.dieuphoi.work.process.milestone;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.Subject;
import vn.dieuphoi.calendar.WorkingDays;
import vn.dieuphoi.obligation.Obligation;
import vn.dieuphoi.obligation.ObligationState;
import vn.dieuphoi.obligation.Obligations;
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
    private final Obligations obligations;
    private final WorkingDays workingDays;

    MilestoneList(ItemMilestones milestones, WorkRegister register, Obligations obligations, WorkingDays workingDays) {
        this.milestones = milestones;
        this.register = register;
        this.obligations = obligations;
        this.workingDays = workingDays;
    }

    /** In the order of the plan. */
    public List<MilestoneLine> of(WorkKey work) {
        List<Milestone> all = milestones.all(work);
        if (all.isEmpty()) {
            return List.of();
        }
        ToldMilestones told = new ToldMilestones(register.stepsOf(work), all);
        Map<String, Obligation> owed = owed(work, all.size());
        return IntStream.rangeClosed(1, all.size())
                .mapToObj(number -> line(
                        number,
                        all.get(number - 1),
                        Optional.ofNullable(owed.get(all.get(number - 1).title())),
                        told.of(number, all.get(number - 1))))
                .toList();
    }

    /** By the title, as a revision of the plan may number others; the one that is asked again last. */
    private Map<String, Obligation> owed(WorkKey work, int size) {
        List<Subject> keys = IntStream.rangeClosed(1, size)
                .mapToObj(number -> Subject.of(new MilestoneKey(work, number).toString()))
                .toList();
        return obligations.about(keys).stream()
                .filter(owed -> owed.state() != ObligationState.WITHDRAWN)
                .collect(Collectors.toMap(Obligation::particular, Function.identity(), (first, again) -> again));
    }

    private MilestoneLine line(int number, Milestone milestone, Optional<Obligation> owed, Optional<StepRecord> told) {
        return new MilestoneLine(
                number,
                milestone.title(),
                owed.map(Obligation::dueOn).orElseGet(() -> workingDays.onOrBefore(milestone.due())),
                milestone.phrase(),
                told.isEmpty()
                        && owed.filter(one -> one.state() == ObligationState.OPEN)
                                .isPresent(),
                told.map(StepRecord::recordedAt).orElse(null),
                told.map(step -> String.valueOf(step.values().getOrDefault("result", "")))
                        .orElse(""));
    }
}
