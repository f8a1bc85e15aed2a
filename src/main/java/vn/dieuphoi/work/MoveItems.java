package vn.dieuphoi.work;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.calendar.CalendarChange;
import vn.dieuphoi.calendar.Deadline;
import vn.dieuphoi.calendar.DeadlineWords;
import vn.dieuphoi.calendar.DueDateMover;
import vn.dieuphoi.calendar.MovedDay;
import vn.dieuphoi.plan.PlanRegister;
import vn.dieuphoi.work.assignment.Assignment;
import vn.dieuphoi.work.assignment.AssignmentDesk;
import vn.dieuphoi.work.deadline.DueDays;

/** The end of an item's period is a working day; the due date of a task outside the plan may have been set in words. */
@Component
class MoveItems implements DueDateMover {

    private final WorkItems items;
    private final AssignmentDesk assignments;
    private final PlanRegister plans;
    private final StartRule startRule;
    private final DeadlineWords words;
    private final DueDays dueDays;

    MoveItems(
            WorkItems items,
            AssignmentDesk assignments,
            PlanRegister plans,
            StartRule startRule,
            DeadlineWords words,
            DueDays dueDays) {
        this.items = items;
        this.assignments = assignments;
        this.plans = plans;
        this.startRule = startRule;
        this.words = words;
        this.dueDays = dueDays;
    }

    @Override
    @Transactional
    public List<MovedDay> move(CalendarChange change) {
        List<MovedDay> moved = new ArrayList<>();
        for (WorkItem item : items.findByStateAndContentDoneAtIsNullAndExtensionsAndDueOnGreaterThanEqualOrderByKey(
                WorkState.OPEN, 0, change.today())) {
            LocalDate before = item.dueOn();
            dueOn(item)
                    .map(change::notBeforeToday)
                    .filter(due -> !due.equals(before))
                    .ifPresent(due -> {
                        item.moveDue(due);
                        moved.add(dueDays.follow(
                                change, item.key().subject(), "Mục, việc được giao", item.title(), before, due));
                    });
        }
        return moved;
    }

    private Optional<LocalDate> dueOn(WorkItem item) {
        WorkKey key = item.key();
        if (key.itemCode().isEmpty()) {
            return dueOn(assignments.assignment(key));
        }
        return plans.find(key.plan())
                .flatMap(plan -> key.itemCode().flatMap(plan::find).map(planned -> startRule.endOf(plan, planned)));
    }

    private Optional<LocalDate> dueOn(Assignment assignment) {
        return assignment
                .dueWords()
                .flatMap(written -> assignment
                        .dueFrom()
                        .flatMap(from -> words.find(written, from))
                        .map(Deadline::due));
    }
}
