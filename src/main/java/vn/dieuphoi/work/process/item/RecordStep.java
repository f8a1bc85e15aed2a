package vn.dieuphoi.work.process.item;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;
import vn.dieuphoi.engine.expression.ExpressionBean;
import vn.dieuphoi.engine.form.FormValues;
import vn.dieuphoi.engine.form.ReadsForm;
import vn.dieuphoi.work.DoneStep;
import vn.dieuphoi.work.WorkKey;
import vn.dieuphoi.work.WorkRegister;
import vn.dieuphoi.work.process.TaskActor;
import vn.dieuphoi.work.process.WorkVariables;

/** Keeps what a person handed in at a step of an item, and hands a decision on to the gateway that follows. */
@Component("recordStep")
@ExpressionBean("Giữ mọi điều người làm điền ở một bước, và chuyển quyết định cho chỗ rẽ nhánh tiếp theo")
@ReadsForm(everything = true)
class RecordStep implements TaskListener {

    private final WorkRegister register;
    private final List<StepRule> rules;

    RecordStep(WorkRegister register, List<StepRule> rules) {
        this.register = register;
        this.rules = rules;
    }

    @Override
    public void notify(DelegateTask task) {
        WorkKey workItem = WorkVariables.workItem(task);
        Map<String, Object> values = FormValues.of(task).asMap();
        rules.forEach(rule -> rule.check(workItem, values));
        String unit = WorkVariables.UNIT
                .find(task)
                .or(() -> WorkVariables.PROGRAMME.find(task))
                .orElse(null);
        register.recordStep(
                workItem,
                new DoneStep(
                        task.getId(), task.getTaskDefinitionKey(), task.getName(), unit, values, TaskActor.of(task)));
        if (values.get(WorkVariables.DECISION.name()) instanceof String decision) {
            WorkVariables.DECISION.set(task.getExecution(), decision);
        }
    }
}
