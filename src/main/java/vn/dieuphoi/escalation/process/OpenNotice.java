package vn.dieuphoi.escalation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.dieuphoi.engine.ExpressionBean;
import vn.dieuphoi.engine.ProcessVariable;
import vn.dieuphoi.escalation.NoticeDesk;
import vn.dieuphoi.work.process.WorkVariables;

@Component("openNotice")
@ExpressionBean
class OpenNotice implements JavaDelegate {

    static final ProcessVariable<String> NOTICE = ProcessVariable.text("notice");
    static final ProcessVariable<String> CAUSE = ProcessVariable.text("cause");

    private final NoticeDesk desk;

    OpenNotice(NoticeDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String cause = CAUSE.of(execution);
        String notice = desk.raise(WorkVariables.workItem(execution), cause)
                .orElseThrow(() -> new IllegalStateException("Không còn việc chậm hạn nào chưa báo: " + cause));
        NOTICE.set(execution, notice);
    }
}
