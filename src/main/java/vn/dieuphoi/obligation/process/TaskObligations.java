package vn.dieuphoi.obligation.process;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.dieuphoi.Actor;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.PlanId;
import vn.dieuphoi.Subject;
import vn.dieuphoi.engine.CandidateGroups;
import vn.dieuphoi.engine.HeadGroup;
import vn.dieuphoi.engine.ProcessVariable;
import vn.dieuphoi.engine.task.TaskContext;
import vn.dieuphoi.engine.task.TaskWatch;
import vn.dieuphoi.obligation.ObligationBook;
import vn.dieuphoi.obligation.ObligationState;
import vn.dieuphoi.obligation.TaskOfObligation;

/** Each user task of each model is the hand of one obligation: opened, changed and ended with it. */
@Component
class TaskObligations implements TaskWatch {

    /** The variables that name what a shared or department model is about, at most one of them in an instance. */
    private static final List<ProcessVariable<String>> SUBJECTS = List.of(
            ProcessVariable.text("request"),
            ProcessVariable.text("round"),
            ProcessVariable.text("report"),
            ProcessVariable.text("extension"),
            ProcessVariable.text("notice"),
            ProcessVariable.text("milestone"),
            ProcessVariable.text("period"),
            ProcessVariable.text("turnList"));

    private final ObligationBook book;
    private final ObjectProvider<TaskContext> context;

    TaskObligations(ObligationBook book, ObjectProvider<TaskContext> context) {
        this.book = book;
        this.context = context;
    }

    @Override
    public void opened(DelegateTask task) {
        @Nullable String group = group(task);
        @Nullable String work = task.getExecution().getProcessBusinessKey();
        Optional<String> about = subject(task).or(() -> Optional.ofNullable(work));
        book.open(new TaskOfObligation(
                task.getId(),
                task.getTaskDefinitionKey(),
                TaskKinds.of(task.getTaskDefinitionKey()),
                context.stream()
                        .flatMap(known -> known.plan(task).stream())
                        .map(PlanId::value)
                        .findFirst()
                        .orElse(null),
                work,
                Subject.of(about.orElse(task.getProcessInstanceId())),
                Objects.requireNonNullElse(task.getName(), task.getTaskDefinitionKey()),
                context.stream()
                        .map(known -> known.particular(task))
                        .findFirst()
                        .orElse(""),
                party(group),
                group,
                task.getCreateTime().toInstant(),
                dueOn(task),
                task.getAssignee(),
                absent(task)));
    }

    @Override
    public void changed(DelegateTask task, @Nullable String person) {
        @Nullable String group = group(task);
        book.change(
                task.getId(),
                Objects.requireNonNullElse(task.getName(), task.getTaskDefinitionKey()),
                party(group),
                group,
                dueOn(task),
                task.getAssignee(),
                absent(task),
                actor(person));
    }

    @Override
    public void ended(DelegateTask task, boolean done, @Nullable String person) {
        book.end(task.getId(), done ? ObligationState.DONE : ObligationState.WITHDRAWN, actor(person));
    }

    /** In whose place a task is done, the book knows from its row. */
    private static Actor actor(@Nullable String person) {
        return person == null ? Actor.SYSTEM : Actor.of(person);
    }

    private static Optional<String> subject(DelegateTask task) {
        return SUBJECTS.stream()
                .flatMap(variable -> variable.find(task).stream())
                .findFirst();
    }

    private static @Nullable String group(DelegateTask task) {
        return CandidateGroups.of(task).stream().findFirst().orElse(null);
    }

    private static @Nullable String party(@Nullable String group) {
        return group == null ? null : HeadGroup.whole(group);
    }

    private static @Nullable LocalDate dueOn(DelegateTask task) {
        return task.getDueDate() == null
                ? null
                : LocalDate.ofInstant(task.getDueDate().toInstant(), HoChiMinhTime.ZONE);
    }

    private static @Nullable String absent(DelegateTask task) {
        @Nullable String owner = task.getOwner();
        return owner == null || owner.equals(task.getAssignee()) ? null : owner;
    }
}
