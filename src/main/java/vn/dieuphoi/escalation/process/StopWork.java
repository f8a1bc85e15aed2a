package vn.dieuphoi.escalation.process;

import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;
import vn.dieuphoi.Actor;
import vn.dieuphoi.engine.expression.ExpressionBean;
import vn.dieuphoi.escalation.Directive;
import vn.dieuphoi.escalation.Notice;
import vn.dieuphoi.escalation.NoticeDesk;
import vn.dieuphoi.work.WorkRegister;
import vn.dieuphoi.work.process.WorkVariables;

/** Ends everything that runs for a piece of work, with the reason of the directive; a second order finds it stopped. */
@Component("stopWork")
@ExpressionBean("Kết thúc mọi thứ đang chạy của công việc bị dừng")
class StopWork implements JavaDelegate {

    private final NoticeDesk desk;
    private final WorkRegister register;

    StopWork(NoticeDesk desk, WorkRegister register) {
        this.desk = desk;
        this.register = register;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Notice notice = desk.notice(OpenNotice.NOTICE.of(execution));
        String reason = notice.directive().map(Directive::reason).orElse("");
        boolean stopped = register.stop(
                WorkVariables.workItem(execution), reason, notice.directedBy().orElse(Actor.SYSTEM));
        if (stopped) {
            end(execution, reason);
        }
    }

    private static void end(DelegateExecution execution, String reason) {
        RuntimeService runtime = execution.getProcessEngineServices().getRuntimeService();
        List<String> running = runtime
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(WorkVariables.workItem(execution).value())
                .rootProcessInstances()
                .list()
                .stream()
                .map(ProcessInstance::getId)
                .filter(id -> !id.equals(execution.getProcessInstanceId()))
                .toList();
        runtime.deleteProcessInstances(running, "Dừng công việc: " + reason, true, true);
    }
}
