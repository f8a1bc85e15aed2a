package vn.dieuphoi.escalation.process;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dieuphoi.Actor;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.engine.due.AgreedDueDates;
import vn.dieuphoi.engine.due.MovedDueDate;
import vn.dieuphoi.engine.due.MovedTask;
import vn.dieuphoi.engine.due.OpenDueDates;
import vn.dieuphoi.engine.due.OpenTaskGroups;
import vn.dieuphoi.obligation.Obligation;
import vn.dieuphoi.obligation.Obligations;
import vn.dieuphoi.work.WorkKey;
import vn.dieuphoi.work.journal.Journal;
import vn.dieuphoi.work.process.OfficeHours;

/** What is open of a piece of work follows a decision at once; each thing that moved stands in the journal. */
@Component
class OpenWork {

    private final OpenDueDates dueDates;
    private final AgreedDueDates agreed;
    private final Obligations obligations;
    private final OpenTaskGroups groups;
    private final Journal journal;

    OpenWork(
            OpenDueDates dueDates,
            AgreedDueDates agreed,
            Obligations obligations,
            OpenTaskGroups groups,
            Journal journal) {
        this.agreed = agreed;
        this.obligations = obligations;
        this.dueDates = dueDates;
        this.groups = groups;
        this.journal = journal;
    }

    void followDeadlines(WorkKey workItem) {
        for (MovedDueDate moved : dueDates.refresh(workItem.value())) {
            boolean task = moved.kind() == MovedDueDate.Kind.TASK;
            journal.recordChange(
                    Actor.SYSTEM,
                    moved.subject(),
                    task ? "Hạn công việc chuyển theo: " + moved.step() : "Mốc báo lãnh đạo chuyển theo",
                    null,
                    day(moved.before()),
                    day(moved.after()));
        }
        obligations.openOf(workItem.value()).stream()
                .filter(owed -> owed.kind().hasOwnClock())
                .forEach(this::hold);
    }

    /** A model that an administrator changed may reckon a round without asking the book. */
    private void hold(Obligation owed) {
        LocalDate decided = owed.dueOn();
        String task = owed.task();
        if (decided != null && task != null) {
            agreed.hold(task, OfficeHours.eveningOf(decided))
                    .ifPresent(moved -> journal.recordChange(
                            Actor.SYSTEM,
                            owed.subject(),
                            "Hạn công việc chuyển theo: " + owed.name(),
                            null,
                            day(moved.before()),
                            day(moved.after())));
        }
    }

    /** @return the tasks that moved to another office */
    List<MovedTask> followOffice(WorkKey workItem, String reason, Actor actor) {
        List<MovedTask> moved = groups.refresh(workItem.value());
        moved.forEach(task -> journal.recordChange(
                actor, workItem.subject(), "Chuyển công việc: " + task.step(), reason, holder(task), task.after()));
        return moved;
    }

    private static String holder(MovedTask task) {
        return task.heldBy() == null ? task.before() : task.before() + " (" + task.heldBy() + ")";
    }

    private static @Nullable String day(@Nullable Instant instant) {
        return instant == null
                ? null
                : LocalDate.ofInstant(instant, HoChiMinhTime.ZONE).toString();
    }
}
