package vn.dieuphoi.work.process.item;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.dieuphoi.engine.expression.ExpressionBean;
import vn.dieuphoi.office.PartyRegister;
import vn.dieuphoi.plan.ItemModels;
import vn.dieuphoi.plan.Plan;
import vn.dieuphoi.plan.PlanRegister;
import vn.dieuphoi.work.WorkKey;
import vn.dieuphoi.work.WorkRegister;
import vn.dieuphoi.work.process.Occurrences;
import vn.dieuphoi.work.process.WorkVariables;

/** Opens the work on the item whose model is running, unless its plan is not in force or it is open already. */
@Component("openWorkItem")
@ExpressionBean("Mở hồ sơ công việc của mục, mỗi kế hoạch một lần")
class OpenWorkItem implements JavaDelegate {

    private final PlanRegister plans;
    private final WorkRegister register;
    private final PartyRegister parties;
    private final ItemModels models;
    private final Occurrences occurrences;

    OpenWorkItem(
            PlanRegister plans,
            WorkRegister register,
            PartyRegister parties,
            ItemModels models,
            Occurrences occurrences) {
        this.plans = plans;
        this.register = register;
        this.parties = parties;
        this.models = models;
        this.occurrences = occurrences;
    }

    @Override
    public void execute(DelegateExecution execution) {
        WorkKey key = keyOf(execution);
        boolean opened = plans.inForce(key.plan())
                && isMeant(plans.plan(key.plan()), key, execution)
                && open(plans.plan(key.plan()), key, execution);
        WorkVariables.OPENED.set(execution, opened);
        if (opened) {
            WorkVariables.WORK_ITEM.set(execution, key.value());
            execution.setProcessBusinessKey(key.value());
        }
    }

    /** A timer that fires by itself means its plan only on a day of the plan's period. */
    private boolean isMeant(Plan plan, WorkKey key, DelegateExecution execution) {
        return plan.find(key.itemCode().orElseThrow()).isPresent()
                && (execution.getProcessBusinessKey() != null || plan.covers(occurrences.of(execution)));
    }

    private boolean open(Plan plan, WorkKey key, DelegateExecution execution) {
        return register.openPlanned(
                plan,
                plan.item(key.itemCode().orElseThrow()),
                execution.getProcessInstanceId(),
                parties.standingOffice().code());
    }

    /** Who starts it later says what for; a timer that fires by itself means the item that its process carries out. */
    private WorkKey keyOf(DelegateExecution execution) {
        return Optional.ofNullable(execution.getProcessBusinessKey())
                .map(WorkKey::new)
                .orElseGet(() -> models.itemOf(processOf(execution))
                        .map(item -> WorkKey.of(item.plan(), item.code()))
                        .orElseThrow(() -> new IllegalStateException(
                                processOf(execution) + " thuộc mục nào của kế hoạch nào thì chưa ai nói")));
    }

    /** From the definition id {@code key:version:id}. */
    private static String processOf(DelegateExecution execution) {
        String definition = execution.getProcessDefinitionId();
        return definition.substring(0, definition.indexOf(':'));
    }
}
