package vn.dieuphoi.turn.process;

import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.dieuphoi.engine.expression.ExpressionBean;
import vn.dieuphoi.turn.TurnDesk;
import vn.dieuphoi.turn.TurnLine;
import vn.dieuphoi.turn.TurnList;
import vn.dieuphoi.work.WorkKey;
import vn.dieuphoi.work.ending.Ending;
import vn.dieuphoi.work.ending.EndingDesk;
import vn.dieuphoi.work.ending.EndingOrders;
import vn.dieuphoi.work.process.WorkVariables;

/** Orders the signed end of one line, each in a transaction of its own; what has ended meanwhile is left as it ended. */
@Component("orderEnd")
@ExpressionBean("Ra lệnh cách kết thúc đã ký của một dòng")
class OrderEnd implements JavaDelegate {

    private final TurnDesk desk;
    private final EndingDesk endings;
    private final EndingOrders orders;

    OrderEnd(TurnDesk desk, EndingDesk endings, EndingOrders orders) {
        this.desk = desk;
        this.endings = endings;
        this.orders = orders;
    }

    @Override
    public void execute(DelegateExecution execution) {
        TurnList list = desk.list(SubmittedEnds.LIST.of(execution));
        WorkKey work = WorkVariables.workItem(execution);
        TurnLine line = list.lines().stream()
                .filter(one -> one.work().equals(work))
                .findFirst()
                .orElseThrow();
        Ending ending = new Ending(
                work,
                line.way(),
                line.percent(),
                line.remaining(),
                "%s (danh sách chuyển năm số %d)".formatted(line.reason(), list.number()),
                Objects.requireNonNull(list.decidedBy()));
        if (desk.ordered(list.key(), work) && endings.isPossible(ending) && endings.decide(ending)) {
            orders.send(work);
        }
    }
}
