package vn.dieuphoi.work.process;

import java.time.Clock;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.engine.ExpressionBean;
import vn.dieuphoi.office.PartyRegister;
import vn.dieuphoi.plan.PlanRegister;
import vn.dieuphoi.work.WorkKey;
import vn.dieuphoi.work.WorkRegister;

/** Opens the work on the item whose model is running, unless no plan of the year is in force or it is open already. */
@Component("openWorkItem")
@ExpressionBean
class OpenWorkItem implements JavaDelegate {

    private final PlanRegister plans;
    private final WorkRegister register;
    private final PartyRegister parties;
    private final Clock clock;

    OpenWorkItem(PlanRegister plans, WorkRegister register, PartyRegister parties, Clock clock) {
        this.plans = plans;
        this.register = register;
        this.parties = parties;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        WorkKey key = WorkKey.of(
                LocalDate.ofInstant(clock.instant(), HoChiMinhTime.ZONE).getYear(), ItemModel.codeOf(execution));
        boolean opened = plans.inForce(key.year())
                && register.openPlanned(
                        key.year(),
                        plans.item(key.year(), key.itemCode().orElseThrow()),
                        execution.getProcessInstanceId(),
                        parties.standingOffice().code());
        WorkVariables.OPENED.set(execution, opened);
        if (opened) {
            WorkVariables.WORK_ITEM.set(execution, key.value());
            execution.setProcessBusinessKey(key.value());
        }
    }
}
