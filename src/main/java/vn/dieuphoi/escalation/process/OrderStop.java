package vn.dieuphoi.escalation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.dieuphoi.engine.expression.ExpressionBean;
import vn.dieuphoi.work.WorkKey;
import vn.dieuphoi.work.process.WorkVariables;

/** Sends the order to stop; the model that carries it out stands beside the work, because it ends the work's own. */
@Component("orderStop")
@ExpressionBean("Ra lệnh dừng công việc theo chỉ đạo")
class OrderStop implements JavaDelegate {

    private static final String MESSAGE = "stop-work";

    @Override
    public void execute(DelegateExecution execution) {
        WorkKey work = WorkVariables.workItem(execution);
        execution
                .getProcessEngineServices()
                .getRuntimeService()
                .createMessageCorrelation(MESSAGE)
                .processInstanceBusinessKey(work.value())
                .setVariable(WorkVariables.WORK_ITEM.name(), work.value())
                .setVariable(OpenNotice.NOTICE.name(), OpenNotice.NOTICE.of(execution))
                .correlateStartMessage();
    }
}
