package vn.dieuphoi.work.process.item;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.dieuphoi.Actor;
import vn.dieuphoi.engine.expression.ExpressionBean;
import vn.dieuphoi.plan.PlanRegister;
import vn.dieuphoi.work.WorkKey;
import vn.dieuphoi.work.WorkRegister;
import vn.dieuphoi.work.process.WorkVariables;

/** The own path of an item has ended: it counts as done from now on. What takes several years goes on in the next plan. */
@Component("finishContent")
@ExpressionBean("Ghi mục đã xong nội dung")
class FinishContent implements JavaDelegate {

    private final WorkRegister register;
    private final PlanRegister plans;

    FinishContent(WorkRegister register, PlanRegister plans) {
        this.register = register;
        this.plans = plans;
    }

    @Override
    public void execute(DelegateExecution execution) {
        WorkKey work = WorkVariables.workItem(execution);
        if (work.itemCode()
                .filter(code -> plans.item(work.plan(), code).carriesOver())
                .isEmpty()) {
            register.finishContent(work, Actor.SYSTEM);
        }
    }
}
