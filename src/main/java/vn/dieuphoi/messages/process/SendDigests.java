package vn.dieuphoi.messages.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.dieuphoi.engine.expression.ExpressionBean;
import vn.dieuphoi.messages.digest.DigestDesk;

@Component("sendDigests")
@ExpressionBean("Gửi bản tổng hợp việc trong ngày cho từng người")
class SendDigests implements JavaDelegate {

    private final DigestDesk desk;

    SendDigests(DigestDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        desk.send();
    }
}
