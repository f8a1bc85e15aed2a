package vn.dieuphoi.engine.due;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.TimerDeclarationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.Subject;
import vn.dieuphoi.engine.clock.EngineClock;
import vn.dieuphoi.engine.task.TaskWords;

/** Computes the due dates of one process instance after another anew, inside one engine command. */
final class DueDateRefresh {

    /** {@code ${due.request(request)}} asks about the variable {@code request}. */
    private static final Pattern ASKS_ABOUT = Pattern.compile("[$#]\\{\\w+\\.\\w+\\((\\w+)[),].*");

    private static final Duration COUNTS_BACK = Duration.ofDays(100);

    private final CommandContext command;
    private final EngineClock clock;
    private final TaskWords words;
    private final Passed passed;
    private final Predicate<String> asked;
    private final Map<String, MovedTaskDay> undone;
    private final List<MovedDueDate> moved = new ArrayList<>();
    private final List<MovedTaskDay> movedTasks = new ArrayList<>();

    /**
     * @param asked by the id of the step or event in its model
     * @param undone due dates that go back with the change of a model, by task
     */
    DueDateRefresh(
            CommandContext command,
            EngineClock clock,
            TaskWords words,
            Passed passed,
            Predicate<String> asked,
            Map<String, MovedTaskDay> undone) {
        this.passed = passed;
        this.asked = asked;
        this.undone = undone;
        this.command = command;
        this.clock = clock;
        this.words = words;
    }

    /** What becomes of moments that lie in the past already. */
    enum Passed {
        /** An extension moves a deadline that was missed. */
        MOVES,
        /** A new calendar does not. */
        STAYS,
        /** A changed model moves them, but asks nobody again who has been asked. */
        MOVES_ONCE
    }

    List<MovedDueDate> moved() {
        return List.copyOf(moved);
    }

    List<MovedTaskDay> movedTasks() {
        return List.copyOf(movedTasks);
    }

    void of(String processInstance) {
        command.getTaskManager().findTasksByProcessInstanceId(processInstance).forEach(this::task);
        Set<String> waiting = new HashSet<>();
        for (JobEntity job : command.getJobManager().findJobsByProcessInstanceId(processInstance)) {
            if (job instanceof TimerEntity timer && timer.getExecutionId() != null) {
                waiting.add(timer.getExecutionId() + " " + timer.getActivityId());
                timer(timer);
            }
        }
        if (passed == Passed.MOVES) {
            List<ExecutionEntity> running =
                    command.getExecutionManager().findExecutionsByProcessInstanceId(processInstance).stream()
                            // The step that called us may have ended its scope in this very command.
                            .filter(execution -> !execution.isEnded())
                            .toList();
            setAgain(running, waiting);
        }
    }

    private void task(TaskEntity task) {
        @Nullable MovedTaskDay moving = undone.get(task.getId());
        Expression expression = task.getTaskDefinition() == null
                ? null
                : task.getTaskDefinition().getDueDateExpression();
        if (expression == null && moving == null
                || stays(task.getDueDate())
                || !asked.test(task.getTaskDefinitionKey())
                || task.hasVariableLocal(AgreedDueDates.AGREED)) {
            return;
        }
        @Nullable Date before = task.getDueDate();
        Object due = expression == null ? null : asOf(task.getCreateTime(), () -> expression.getValue(task));
        if (moving != null) {
            if (Objects.equals(instant(before), moving.after())) {
                goBack(task, due instanceof Date day ? day.toInstant() : null, moving);
            }
        } else if (expression != null && due instanceof Date after && !after.equals(before)) {
            move(task, after.toInstant());
            moved.add(new MovedDueDate(
                    MovedDueDate.Kind.TASK,
                    subject(expression.getExpressionText(), task.getExecution()),
                    task.getName(),
                    instant(before),
                    after.toInstant()));
        }
    }

    /**
     * The book follows the task, so a model that asks the book for the day hears the one that the change has set: then
     * it is due again when it was. Whatever else the model says has been decided, or follows from the calendar, since.
     */
    private void goBack(TaskEntity task, @Nullable Instant due, MovedTaskDay moving) {
        move(task, due == null || due.equals(moving.after()) ? moving.before() : due);
    }

    private void move(TaskEntity task, @Nullable Instant after) {
        @Nullable Instant before = instant(task.getDueDate());
        task.setDueDate(after == null ? null : Date.from(after));
        words.tell(task);
        task.triggerUpdateEvent();
        movedTasks.add(new MovedTaskDay(task.getId(), task.getProcessInstanceId(), before, after));
    }

    private static @Nullable Instant instant(@Nullable Date moment) {
        return moment == null ? null : moment.toInstant();
    }

    private void timer(TimerEntity timer) {
        ExecutionEntity execution = timer.getExecution();
        TimerDeclarationImpl declaration = declarationOf(execution, timer);
        Date before = timer.getDuedate();
        if (declaration == null || before == null || stays(before) || !asked.test(timer.getActivityId())) {
            return;
        }
        asOf(timer.getCreateTime(), () -> declaration.resolveAndSetDuedate(execution, timer, false));
        if (!before.equals(timer.getDuedate())) {
            report(timer, execution, before.toInstant());
        }
    }

    private boolean stays(@Nullable Date due) {
        return passed == Passed.STAYS && due != null && due.toInstant().isBefore(clock.instant());
    }

    private static @Nullable TimerDeclarationImpl declarationOf(ExecutionEntity execution, JobEntity timer) {
        ActivityImpl event = execution.getProcessDefinition().findActivity(timer.getActivityId());
        return event == null
                ? null
                : TimerDeclarationImpl.getDeclarationsForScope(event.getEventScope())
                        .get(timer.getActivityId());
    }

    /** Sets timers again that have fired without ending their step, where their moment now lies in the future. */
    private void setAgain(List<ExecutionEntity> found, Set<String> waiting) {
        // The step that asks for this may just have ended one.
        List<ExecutionEntity> executions =
                found.stream().filter(execution -> !execution.isEnded()).toList();
        Set<String> parents = new HashSet<>();
        executions.forEach(execution -> parents.add(Objects.requireNonNullElse(execution.getParentId(), "")));
        Map<String, Runnable> fired = new HashMap<>();
        for (ExecutionEntity leaf : executions) {
            if (parents.contains(leaf.getId()) || leaf.getActivity() == null) {
                continue;
            }
            leaf.createActivityExecutionMapping().forEach((scope, owner) -> {
                ExecutionEntity execution = (ExecutionEntity) owner;
                TimerDeclarationImpl.getDeclarationsForScope(scope).forEach((event, declaration) -> {
                    String place = execution.getId() + " " + event;
                    if (!declaration.isInterruptingTimer() && !waiting.contains(place)) {
                        fired.put(place, () -> setAgain(declaration, execution));
                    }
                });
            });
        }
        fired.values().forEach(Runnable::run);
    }

    /** A timer that counts from the moment at which it was set has had its time. */
    private void setAgain(TimerDeclarationImpl declaration, ExecutionEntity execution) {
        Instant now = clock.instant();
        Date due = momentOf(declaration, execution, now);
        boolean counts = !due.equals(momentOf(declaration, execution, now.minus(COUNTS_BACK)));
        if (!counts && due.toInstant().isAfter(now)) {
            report(declaration.createTimer(execution), execution, null);
        }
    }

    private Date momentOf(TimerDeclarationImpl declaration, ExecutionEntity execution, Instant asOf) {
        TimerEntity probe = new TimerEntity();
        clock.asOf(asOf, () -> declaration.resolveAndSetDuedate(execution, probe, false));
        return probe.getDuedate();
    }

    private void report(TimerEntity timer, ExecutionEntity execution, @Nullable Instant before) {
        moved.add(new MovedDueDate(
                MovedDueDate.Kind.TIMER,
                subject("", execution),
                timer.getActivityId(),
                before,
                timer.getDuedate().toInstant()));
    }

    /** The value of the variable that the expression asks about. */
    private static Subject subject(String expression, ExecutionEntity execution) {
        Matcher asks = ASKS_ABOUT.matcher(expression);
        Object value = asks.matches() ? execution.getVariable(asks.group(1)) : null;
        String businessKey = execution.getProcessBusinessKey();
        return Subject.of(value != null ? value.toString() : businessKey == null ? "" : businessKey);
    }

    private <T> T asOf(@Nullable Date created, Supplier<T> computed) {
        return created == null ? computed.get() : clock.asOf(created.toInstant(), computed);
    }
}
