package vn.dieuphoi.work.process.item;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.engine.ProcessKeys;
import vn.dieuphoi.engine.expression.ExpressionBean;
import vn.dieuphoi.office.PartyRegister;
import vn.dieuphoi.plan.ItemModels;
import vn.dieuphoi.plan.Plan;
import vn.dieuphoi.plan.PlanItem;
import vn.dieuphoi.plan.PlanRegister;
import vn.dieuphoi.work.StartRule;
import vn.dieuphoi.work.WorkKey;
import vn.dieuphoi.work.WorkRegister;
import vn.dieuphoi.work.process.Occurrences;
import vn.dieuphoi.work.process.WorkVariables;

/** Opens the work on the item whose model is running, unless its plan is not in force or it is open already. */
@Component("openWorkItem")
@ExpressionBean("Mở hồ sơ công việc của mục, mỗi kế hoạch một lần")
class OpenWorkItem implements JavaDelegate {

    private static final String MILESTONES = "item-milestones";

    private final PlanRegister plans;
    private final WorkRegister register;
    private final PartyRegister parties;
    private final ItemModels models;
    private final Occurrences occurrences;
    private final StartRule startRule;
    private final Clock clock;

    OpenWorkItem(
            PlanRegister plans,
            WorkRegister register,
            PartyRegister parties,
            ItemModels models,
            Occurrences occurrences,
            StartRule startRule,
            Clock clock) {
        this.plans = plans;
        this.register = register;
        this.parties = parties;
        this.models = models;
        this.occurrences = occurrences;
        this.startRule = startRule;
        this.clock = clock;
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
            askForMilestones(key, execution);
        }
    }

    /** They run beside the item under its key, so that items without any need not show them in their picture. */
    private void askForMilestones(WorkKey key, DelegateExecution execution) {
        if (!plans.item(key.plan(), key.itemCode().orElseThrow()).milestones().isEmpty()) {
            execution
                    .getProcessEngineServices()
                    .getRuntimeService()
                    .startProcessInstanceByKey(
                            MILESTONES, key.value(), Map.of(WorkVariables.WORK_ITEM.name(), key.value()));
        }
    }

    /** A timer that fires by itself means its plan only on a day of the plan's period. */
    private boolean isMeant(Plan plan, WorkKey key, DelegateExecution execution) {
        return plan.find(key.itemCode().orElseThrow()).isPresent()
                && (execution.getProcessBusinessKey() != null || plan.covers(occurrences.of(execution)));
    }

    private boolean open(Plan plan, WorkKey key, DelegateExecution execution) {
        PlanItem item = plan.item(key.itemCode().orElseThrow());
        return hasCome(plan, item)
                && register.openPlanned(
                        plan,
                        item,
                        execution.getProcessInstanceId(),
                        parties.standingOffice().code());
    }

    /** A timer names no year: that of a day in March of the third year of a plan fires in the first as well. */
    private boolean hasCome(Plan plan, PlanItem item) {
        return startRule
                .beginsOn(plan, item)
                .filter(day -> !day.isAfter(LocalDate.ofInstant(clock.instant(), HoChiMinhTime.ZONE)))
                .isPresent();
    }

    /** Who starts it later says what for; a timer that fires by itself means the item that its process carries out. */
    private WorkKey keyOf(DelegateExecution execution) {
        return Optional.ofNullable(execution.getProcessBusinessKey())
                .map(WorkKey::new)
                .orElseGet(() -> models.itemOfRunning(ProcessKeys.of(execution))
                        .map(item -> WorkKey.of(item.plan(), item.code()))
                        .orElseThrow(() -> new IllegalStateException(
                                ProcessKeys.of(execution) + " thuộc mục nào của kế hoạch nào thì chưa ai nói")));
    }
}
