package vn.dieuphoi.engine.due;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.engine.clock.EngineClock;
import vn.dieuphoi.engine.task.TaskContext;
import vn.dieuphoi.engine.task.TaskWords;

/**
 * Lets what is open follow a changed deadline or calendar: the due dates of open tasks and of waiting timers are computed
 * anew by the expressions of their own models, as of the moment at which each was created. So "5 working days" still
 * counts from that day, and what did not change stays.
 *
 * <p>A boundary timer that has fired is set again when its moment has moved into the future: a deadline that was extended
 * after it was missed can be missed a second time.
 */
@Component
public class OpenDueDates {

    private static final int PAGE = 200;

    private final ObjectProvider<ProcessEngine> engine;
    private final RuntimeService runtime;
    private final EngineClock clock;
    private final ObjectProvider<TaskContext> context;

    OpenDueDates(
            ObjectProvider<ProcessEngine> engine,
            RuntimeService runtime,
            EngineClock clock,
            ObjectProvider<TaskContext> context) {
        this.engine = engine;
        this.runtime = runtime;
        this.context = context;
        this.clock = clock;
    }

    /**
     * Everything open under a business key: the item, what it called, and what was started beside it. Joins the caller's
     * transaction; what the caller changed before it has to be visible there.
     *
     * @return what moved, for the caller to write into the journal
     */
    @Transactional
    public List<MovedDueDate> refresh(String businessKey) {
        return refresh(
                runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(businessKey)
                        .list(),
                DueDateRefresh.Passed.MOVES);
    }

    /** Everything open, after the calendar has changed; what fell due already stays, and is not due a second time. */
    @Transactional
    public List<MovedDueDate> followCalendar() {
        List<MovedDueDate> moved = new ArrayList<>();
        List<ProcessInstance> page;
        int from = 0;
        do {
            page = runtime.createProcessInstanceQuery()
                    .orderByProcessInstanceId()
                    .asc()
                    .listPage(from, PAGE);
            moved.addAll(refresh(page, DueDateRefresh.Passed.STAYS));
            from += PAGE;
        } while (page.size() == PAGE);
        return moved;
    }

    private List<MovedDueDate> refresh(List<ProcessInstance> instances, DueDateRefresh.Passed passed) {
        ProcessEngineConfigurationImpl configuration =
                (ProcessEngineConfigurationImpl) engine.getObject().getProcessEngineConfiguration();
        return configuration
                .getCommandExecutorTxRequired()
                .execute(command -> command.runWithoutAuthorization(() -> refresh(command, instances, passed)));
    }

    private List<MovedDueDate> refresh(
            CommandContext command, List<ProcessInstance> instances, DueDateRefresh.Passed passed) {
        DueDateRefresh refresh =
                new DueDateRefresh(command, clock, new TaskWords(context), passed, any -> true, Map.of());
        instances.forEach(instance -> refresh.of(instance.getId()));
        return refresh.moved();
    }
}
