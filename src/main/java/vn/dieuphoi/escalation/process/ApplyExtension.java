package vn.dieuphoi.escalation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.dieuphoi.engine.expression.ExpressionBean;
import vn.dieuphoi.escalation.extension.ExtensionDesk;
import vn.dieuphoi.work.process.WorkVariables;

/** Moves the deadline; the task and the timers that wait for it follow at once. */
@Component("applyExtension")
@ExpressionBean("Dời hạn theo gia hạn đã được đồng ý")
class ApplyExtension implements JavaDelegate {

    private final ExtensionDesk desk;
    private final OpenWork openWork;

    ApplyExtension(ExtensionDesk desk, OpenWork openWork) {
        this.desk = desk;
        this.openWork = openWork;
    }

    @Override
    public void execute(DelegateExecution execution) {
        desk.apply(Assigner.EXTENSION.of(execution));
        openWork.followDeadlines(WorkVariables.workItem(execution));
    }
}
