package vn.dieuphoi.work.process.item;

import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;
import vn.dieuphoi.engine.expression.ExpressionBean;
import vn.dieuphoi.engine.form.FormRefused;
import vn.dieuphoi.engine.form.FormValues;
import vn.dieuphoi.engine.form.ReadsForm;
import vn.dieuphoi.plan.PlanItem;
import vn.dieuphoi.plan.PlanRegister;
import vn.dieuphoi.plan.time.EndKind;
import vn.dieuphoi.work.WorkKey;
import vn.dieuphoi.work.WorkRegister;
import vn.dieuphoi.work.ending.EndingOrders;
import vn.dieuphoi.work.process.Rhythms;
import vn.dieuphoi.work.process.TaskActor;
import vn.dieuphoi.work.process.WorkVariables;

/** Closes the year of an item: completed, or carried over with what remains. */
@Component("closeItem")
@ExpressionBean("Chốt kết quả năm của mục: hoàn thành hoặc chuyển tiếp")
@ReadsForm(
        text = "summary",
        optionalText = {"decision", "remaining", "evidence"},
        sometimes = {"decision", "remaining", "evidence"})
class CloseItem implements TaskListener {

    private static final String CARRIED_OVER = "carriedOver";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final WorkRegister register;
    private final Rhythms rhythms;
    private final EndingOrders orders;
    private final PlanRegister plans;

    CloseItem(WorkRegister register, Rhythms rhythms, EndingOrders orders, PlanRegister plans) {
        this.register = register;
        this.rhythms = rhythms;
        this.orders = orders;
        this.plans = plans;
    }

    @Override
    public void notify(DelegateTask task) {
        WorkKey workItem = WorkVariables.workItem(task);
        FormValues values = FormValues.of(task);
        String summary = values.optionalText("evidence")
                .map(evidence -> values.text("summary") + "\nMinh chứng: " + evidence)
                .orElseGet(() -> values.text("summary"));
        String decision = values.optionalText("decision").orElse(CARRIED_OVER);
        if (decision.equals(CARRIED_OVER)) {
            String remaining = values.optionalText("remaining")
                    .map(text -> summary + "\n" + text)
                    .orElse(summary);
            register.carryOver(workItem, remaining, TaskActor.of(task));
        } else {
            requireThePlansEnd(workItem);
            register.complete(workItem, summary, TaskActor.of(task));
        }
        rhythms.askAgain(workItem);
        if (task.getProcessInstanceId().equals(register.item(workItem).processInstance())) {
            // A model of before asks for all months at once; they end with the item.
            orders.send(workItem);
        }
        WorkVariables.DECISION.set(task.getExecution(), decision);
    }

    /** What the plan gives more years than its own period is not complete at the end of the first. */
    private void requireThePlansEnd(WorkKey work) {
        work.itemCode()
                .map(code -> plans.item(work.plan(), code))
                .filter(PlanItem::carriesOver)
                .ifPresent(item -> {
                    String beyond = (item.endsBy(EndKind.OPEN)
                                    ? "Kế hoạch không đặt ngày kết thúc cho mục này"
                                    : "Kế hoạch giao mục này đến ngày "
                                            + item.endDate().format(DAY))
                            + "; hãy chọn “Chưa hoàn thành, chuyển sang năm sau”.";
                    throw new FormRefused(beyond, Map.of("decision", beyond));
                });
    }
}
