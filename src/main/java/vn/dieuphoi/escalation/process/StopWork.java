package vn.dieuphoi.escalation.process;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;
import vn.dieuphoi.engine.expression.ExpressionBean;
import vn.dieuphoi.escalation.NoticeDesk;
import vn.dieuphoi.escalation.extension.ExtensionDesk;
import vn.dieuphoi.work.WorkItem;
import vn.dieuphoi.work.WorkKey;
import vn.dieuphoi.work.WorkRegister;
import vn.dieuphoi.work.ending.EndingDesk;
import vn.dieuphoi.work.process.WorkVariables;

/**
 * Ends everything that runs for a piece of work as leadership decided: stopped, carried over, closed with what is left, or
 * closed. A second order finds it ended, and so does one that its lead was quicker than.
 */
@Component("stopWork")
@ExpressionBean("Kết thúc mọi thứ đang chạy của công việc bị dừng")
class StopWork implements JavaDelegate {

    private static final String PART_ENDED = "part-ended";

    private final WorkRegister register;
    private final EndingDesk endings;
    private final DirectedEnding directed;
    private final NoticeDesk notices;
    private final ExtensionDesk extensions;

    StopWork(
            WorkRegister register,
            EndingDesk endings,
            DirectedEnding directed,
            NoticeDesk notices,
            ExtensionDesk extensions) {
        this.register = register;
        this.endings = endings;
        this.directed = directed;
        this.notices = notices;
        this.extensions = extensions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        WorkKey work = WorkVariables.workItem(execution);
        // An order of an earlier version named only the notice.
        OpenNotice.NOTICE.find(execution).ifPresent(directed::decide);
        endings.of(work)
                .ifPresentOrElse(
                        ending -> endings.carryOut(
                                ending,
                                () -> withParts(work).forEach(ended -> {
                                    notices.endAllOf(ended);
                                    extensions.lapseAllOf(ended, ending.decidedBy());
                                    end(execution, ended, ending.way().label() + ": " + ending.reason());
                                })),
                        () -> endings.endRest(
                                work,
                                () -> withParts(work).forEach(ended -> end(execution, ended, "Đã chốt kết quả"))));
    }

    /** The parts first, so that what was started beside them ends too. */
    private List<WorkKey> withParts(WorkKey work) {
        List<WorkKey> all = new ArrayList<>(
                register.partsOf(work).stream().map(WorkItem::key).toList());
        all.add(work);
        return all;
    }

    private static void end(DelegateExecution execution, WorkKey work, String why) {
        RuntimeService runtime = execution.getProcessEngineServices().getRuntimeService();
        if (work.isPart()) {
            // Its process is called by its item's, which goes on: it ends itself.
            runtime.createMessageCorrelation(PART_ENDED)
                    .processInstanceBusinessKey(work.value())
                    .correlateAll();
        }
        List<String> running = runtime
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(work.value())
                .rootProcessInstances()
                .list()
                .stream()
                .map(ProcessInstance::getId)
                .filter(id -> !id.equals(execution.getProcessInstanceId()))
                .toList();
        runtime.deleteProcessInstances(running, why, true, true);
    }
}
