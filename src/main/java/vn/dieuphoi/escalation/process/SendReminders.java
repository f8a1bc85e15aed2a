package vn.dieuphoi.escalation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.dieuphoi.engine.expression.ExpressionBean;
import vn.dieuphoi.escalation.DeadlineWatch;

@Component("sendReminders")
@ExpressionBean("Gửi đôn đốc trước và sau hạn")
class SendReminders implements JavaDelegate {

    private final DeadlineWatch watch;

    SendReminders(DeadlineWatch watch) {
        this.watch = watch;
    }

    @Override
    public void execute(DelegateExecution execution) {
        watch.remind();
    }
}
