package vn.dieuphoi.escalation.process;

import java.util.Locale;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.dieuphoi.engine.ProcessVariable;
import vn.dieuphoi.engine.expression.ExpressionBean;
import vn.dieuphoi.escalation.NoticeDesk;
import vn.dieuphoi.work.process.WorkVariables;

@Component("openNotice")
@ExpressionBean("Mở báo cáo chậm hạn gửi lãnh đạo")
class OpenNotice implements JavaDelegate {

    static final ProcessVariable<String> NOTICE = ProcessVariable.text("notice");
    static final ProcessVariable<String> CAUSE = ProcessVariable.text("cause");
    /** The key of the delay to be told; where a model's own escalation calls, the oldest of its cause is found. */
    static final ProcessVariable<String> DELAY = ProcessVariable.text("delay");

    private static final ProcessVariable<String> RUNG = ProcessVariable.text("rung");

    private final NoticeDesk desk;

    OpenNotice(NoticeDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String cause = CAUSE.of(execution);
        String delay = DELAY.find(execution)
                .or(() -> desk.oldestUntold(WorkVariables.workItem(execution), cause))
                // After days of absence the daily watch may have been first, which looks at the same days.
                .or(() -> desk.newest(WorkVariables.workItem(execution), cause))
                .orElseThrow(() -> new IllegalStateException("Chưa ghi nhận quá hạn nào: " + cause));
        RUNG.set(execution, desk.raise(delay).name().toLowerCase(Locale.ROOT));
        NOTICE.set(execution, delay);
    }
}
