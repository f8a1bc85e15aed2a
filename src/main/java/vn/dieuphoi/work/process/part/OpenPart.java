package vn.dieuphoi.work.process.part;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.dieuphoi.engine.ProcessVariable;
import vn.dieuphoi.engine.expression.ExpressionBean;
import vn.dieuphoi.work.WorkKey;
import vn.dieuphoi.work.part.PartDesk;
import vn.dieuphoi.work.process.WorkVariables;

/** Opens the part for which the item called, unless it is open already; from then on the called process is the part's own. */
@Component("openPart")
@ExpressionBean("Mở hồ sơ phần việc có chủ trì riêng, mỗi phần một lần")
class OpenPart implements JavaDelegate {

    /** The sign of a programme, or the code of a party that leads beside the principal lead. */
    private static final ProcessVariable<String> PART = ProcessVariable.text("part");

    private final PartDesk desk;

    OpenPart(PartDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Optional<WorkKey> opened =
                desk.open(WorkVariables.workItem(execution), PART.of(execution), execution.getProcessInstanceId());
        WorkVariables.OPENED.set(execution, opened.isPresent());
        opened.ifPresent(part -> {
            WorkVariables.WORK_ITEM.set(execution, part.value());
            execution.setProcessBusinessKey(part.value());
        });
    }
}
