package vn.dieuphoi.work.process;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
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
    private final Occurrences occurrences;

    OpenWorkItem(PlanRegister plans, WorkRegister register, PartyRegister parties, Occurrences occurrences) {
        this.plans = plans;
        this.register = register;
        this.parties = parties;
        this.occurrences = occurrences;
    }

    @Override
    public void execute(DelegateExecution execution) {
        WorkKey key = keyOf(execution);
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

    /** Who starts it later says for which year; a timer that fires by itself means the year of its own day. */
    private WorkKey keyOf(DelegateExecution execution) {
        return Optional.ofNullable(execution.getProcessBusinessKey())
                .map(WorkKey::new)
                .orElseGet(() -> WorkKey.of(occurrences.of(execution).getYear(), ItemModel.codeOf(execution)));
    }
}
