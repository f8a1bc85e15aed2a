package vn.dieuphoi.work.process.item;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.dieuphoi.Actor;
import vn.dieuphoi.engine.expression.ExpressionBean;
import vn.dieuphoi.plan.ItemCode;
import vn.dieuphoi.work.WorkKey;
import vn.dieuphoi.work.journal.ChangedValue;
import vn.dieuphoi.work.journal.Journal;
import vn.dieuphoi.work.process.WorkVariables;

/** Tells item 2.3, which operates the app, that item 2.1 has put it into use. */
@Component("announceAppInUse")
@ExpressionBean("Báo cho mục 2.3 biết ứng dụng của mục 2.1 đã đưa vào sử dụng")
class AnnounceAppInUse implements JavaDelegate {

    static final String MESSAGE = "app-in-use";
    private static final ItemCode OPERATING_ITEM = new ItemCode("2.3");

    private final Journal journal;

    AnnounceAppInUse(Journal journal) {
        this.journal = journal;
    }

    @Override
    public void execute(DelegateExecution execution) {
        WorkKey builder = WorkVariables.workItem(execution);
        WorkKey operator = WorkKey.of(builder.plan(), OPERATING_ITEM);
        execution
                .getProcessEngineServices()
                .getRuntimeService()
                .createMessageCorrelation(MESSAGE)
                .processInstanceBusinessKey(operator.value())
                .correlateAll();
        journal.recordFact(Actor.SYSTEM, builder.subject(), ChangedValue.IN_USE);
    }
}
