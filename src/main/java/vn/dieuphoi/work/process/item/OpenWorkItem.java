package vn.dieuphoi.work.process.item;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.engine.expression.ExpressionBean;
import vn.dieuphoi.office.PartyRegister;
import vn.dieuphoi.plan.Plan;
import vn.dieuphoi.plan.PlanItem;
import vn.dieuphoi.plan.PlanRegister;
import vn.dieuphoi.work.StartRule;
import vn.dieuphoi.work.WorkKey;
import vn.dieuphoi.work.WorkRegister;
import vn.dieuphoi.work.process.ItemModel;
import vn.dieuphoi.work.process.Occurrences;
import vn.dieuphoi.work.process.WorkVariables;

/** Opens the work on the item whose model is running, unless its plan is not in force or it is open already. */
@Component("openWorkItem")
@ExpressionBean("Mở hồ sơ công việc của mục, mỗi kế hoạch một lần")
class OpenWorkItem implements JavaDelegate {

    private final PlanRegister plans;
    private final WorkRegister register;
    private final PartyRegister parties;
    private final Occurrences occurrences;
    private final StartRule startRule;
    private final Clock clock;

    OpenWorkItem(
            PlanRegister plans,
            WorkRegister register,
            PartyRegister parties,
            Occurrences occurrences,
            StartRule startRule,
            Clock clock) {
        this.plans = plans;
        this.register = register;
        this.parties = parties;
        this.occurrences = occurrences;
        this.startRule = startRule;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        WorkKey key = keyOf(execution);
        boolean opened = plans.inForce(key.plan()) && open(plans.plan(key.plan()), key, execution);
        WorkVariables.OPENED.set(execution, opened);
        if (opened) {
            WorkVariables.WORK_ITEM.set(execution, key.value());
            execution.setProcessBusinessKey(key.value());
        }
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

    /** Who starts it later says for which plan; a timer that fires by itself means the plan of its own day. */
    private WorkKey keyOf(DelegateExecution execution) {
        return Optional.ofNullable(execution.getProcessBusinessKey())
                .map(WorkKey::new)
                .orElseGet(() -> WorkKey.of(plans.on(occurrences.of(execution)), ItemModel.codeOf(execution)));
    }
}
