package vn.dieuphoi.work.process.item;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;
import vn.dieuphoi.engine.expression.ExpressionBean;
import vn.dieuphoi.engine.form.FormValues;
import vn.dieuphoi.engine.form.ReadsForm;
import vn.dieuphoi.work.WorkKey;
import vn.dieuphoi.work.WorkRegister;
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

    private final WorkRegister register;

    CloseItem(WorkRegister register) {
        this.register = register;
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
            register.complete(workItem, summary, TaskActor.of(task));
        }
        WorkVariables.DECISION.set(task.getExecution(), decision);
    }
}
